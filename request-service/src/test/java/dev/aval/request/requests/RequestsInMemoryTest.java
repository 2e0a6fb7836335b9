package dev.aval.request.requests;

class RequestsInMemoryTest extends RequestsContract {
  final Requests requests = new RequestsInMemory();

  @Override
  protected Requests requests() {
    return requests;
  }
}
