package dev.aval.request.gates;

import dev.aval.request.requests.Request;
import java.util.List;

/// The requests that are pending about something, as they are this moment.
public interface Holding {
  List<Request> pending(String account, String subjectRef);
}
