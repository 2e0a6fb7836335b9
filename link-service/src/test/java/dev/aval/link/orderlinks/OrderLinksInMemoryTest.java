package dev.aval.link.orderlinks;

class OrderLinksInMemoryTest extends OrderLinksContract {
  private final OrderLinks links = new OrderLinksInMemory();

  @Override
  protected OrderLinks links() {
    return links;
  }
}
