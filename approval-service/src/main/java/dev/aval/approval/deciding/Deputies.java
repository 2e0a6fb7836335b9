package dev.aval.approval.deciding;

import dev.aval.approval.requests.Person;
import dev.aval.approval.requests.Request;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Who stands in for whom at this moment (N2).
public interface Deputies {
  /// Nobody is absent.
  Deputies NONE = (_, _) -> List.of();

  /// One whom the deputy stands in for, and the deputy as he is to be named.
  record Principal(String email, Person deputy) {}

  /// The folded addresses of those for whom this person may answer about this request, the nearest
  /// first. Asked only when he is not asked himself.
  List<Principal> principals(String deputy, Request request);

  /// Who is asked when they keep silent, by folded address; only of those who named somebody.
  default Map<String, Person> standing(Collection<String> people) {
    return Map.of();
  }
}
