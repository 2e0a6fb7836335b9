package dev.aval.sync.portfolio;

import java.util.List;

class InMemoryListsTest extends ListsContract {
  @Override
  protected Lists lists(List<Listed> candidates) {
    var lists = new InMemoryLists();
    lists.all.addAll(candidates);
    return lists;
  }
}
