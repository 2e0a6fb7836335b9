package dev.aval.approval.inbox.mongo;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import dev.aval.approval.deciding.mongo.ApprovalDocuments;
import dev.aval.approval.inbox.Bell;
import java.util.Set;

/// Hears every write to the approvals of this instance on its way, whoever makes it.
final class WritesListener implements CommandListener {
  private static final Set<String> WRITES = Set.of("insert", "update", "findAndModify", "delete");

  private final Bell bell;

  WritesListener(Bell bell) {
    this.bell = bell;
  }

  @Override
  public void commandStarted(CommandStartedEvent event) {
    var name = event.getCommandName();
    if (name.equals("bulkWrite") || WRITES.contains(name) && isOnApprovals(event)) bell.ring();
  }

  private static boolean isOnApprovals(CommandStartedEvent event) {
    var collection = event.getCommand().get(event.getCommandName());
    return collection != null
        && collection.isString()
        && collection.asString().getValue().equals(ApprovalDocuments.COLLECTION);
  }
}
