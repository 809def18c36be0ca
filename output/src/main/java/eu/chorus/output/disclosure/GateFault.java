package eu.chorus.output.disclosure;

import java.io.IOException;

/** Why an inspection failed, in words of our own, which may be told; those of libraries may not. */
final class GateFault extends IOException {
  private static final long serialVersionUID = 1L;

  GateFault(String why) {
    super(why);
  }

  /** What may be told of any failure. */
  static String told(Throwable cause) {
    return cause instanceof GateFault fault
        ? String.valueOf(fault.getMessage())
        : cause.getClass().getName();
  }
}
