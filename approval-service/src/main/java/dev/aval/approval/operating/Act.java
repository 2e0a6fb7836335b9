package dev.aval.approval.operating;

import dev.aval.approval.deciding.Outcome;
import dev.aval.approval.requests.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an operator does, and why. A stage counts from 1; without one it is the first that is open.
public sealed interface Act {
  String reason();

  /// @param replace they are asked in the place of those who have not answered, not besides them
  record Reassign(List<Person> people, boolean replace, @Nullable Integer stage, String reason)
      implements Act {
    public Reassign {
      people = List.copyOf(people);
      reason = reason.strip();
    }
  }

  record Skip(@Nullable Integer stage, String reason) implements Act {
    public Skip {
      reason = reason.strip();
    }
  }

  record Force(Outcome outcome, String reason) implements Act {
    public Force {
      reason = reason.strip();
    }
  }

  /// Tells those who are asked once more; needs no reason.
  record Resend(String reason) implements Act {
    public Resend {
      reason = reason.strip();
    }
  }

  record Reopen(String reason) implements Act {
    public Reopen {
      reason = reason.strip();
    }
  }
}
