package dev.aval.link.ordering;

class SubmissionsInMemoryTest extends SubmissionsContract {
  private final Submissions submissions = new SubmissionsInMemory();

  @Override
  protected Submissions submissions() {
    return submissions;
  }
}
