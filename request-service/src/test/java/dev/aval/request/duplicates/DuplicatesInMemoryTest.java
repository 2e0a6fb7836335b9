package dev.aval.request.duplicates;

import dev.aval.request.requests.Requests;
import dev.aval.request.requests.RequestsInMemory;

class DuplicatesInMemoryTest extends DuplicatesContract {
  final RequestsInMemory requests = new RequestsInMemory();

  @Override
  protected Requests requests() {
    return requests;
  }

  @Override
  protected Firsts firsts() {
    return new FirstsInMemory(requests);
  }
}
