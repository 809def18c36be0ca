package eu.chorus.jobs.spark;

/**
 * A fault inside a task, without its message: Spark writes a task's exceptions to logs on every
 * machine, and a library's message may quote what it was parsing.
 */
public final class TaskFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private TaskFault(String type, StackTraceElement[] trace) {
    super(type, null, false, true);
    setStackTrace(trace);
  }

  /** The same fault with its type and place, but none of its words. */
  static TaskFault of(Exception fault) {
    return fault instanceof TaskFault known
        ? known
        : new TaskFault(fault.getClass().getName(), fault.getStackTrace());
  }
}
