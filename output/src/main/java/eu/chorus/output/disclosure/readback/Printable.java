package eu.chorus.output.disclosure.readback;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person would find who leafs through bytes of which only some are letters: camera notes,
 * colour profiles, settings of a printer. Read as single bytes and as UTF-16 in either order.
 */
final class Printable {
  /** Shorter runs are chance, and so are those that are mostly signs or rare letters. */
  private static final int SHORTEST = 5;

  private Printable() {}

  static List<Strand.Unit> units(String place, byte[] bytes) {
    var units = new ArrayList<Strand.Unit>();
    collect(place, bytes, 0, 1, 0, units);
    inUtf8(place, new String(bytes, StandardCharsets.UTF_8), units);
    for (int start : new int[] {0, 1}) {
      collect(place, bytes, start, 2, 0, units);
      collect(place, bytes, start, 2, 1, units);
    }
    return units;
  }

  private static void inUtf8(String place, String text, List<Strand.Unit> units) {
    boolean differs = text.chars().anyMatch(c -> c > 0x7F && c != 0xFFFD);
    var run = new StringBuilder();
    for (int i = 0; differs && i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0xFFFD || (Character.isISOControl(c) && !Character.isWhitespace(c))) {
        end(place, run, units);
      } else {
        run.append(c);
      }
    }
    end(place, run, units);
  }

  /** Letters every {@code step} bytes; of two bytes the one at {@code high} is the high one. */
  private static void collect(
      String place, byte[] bytes, int start, int step, int high, List<Strand.Unit> units) {
    var run = new StringBuilder();
    for (int i = start; i + step <= bytes.length; i += step) {
      char c = (char) (bytes[i] & 0xFF);
      if (step == 2) {
        int first = bytes[i] & 0xFF;
        int second = bytes[i + 1] & 0xFF;
        c = (char) (high == 0 ? first << 8 | second : second << 8 | first);
      }
      boolean isWide = step == 2 && c >= 0x100 && !(Character.isLetter(c) && c < 0x600);
      boolean isControl = Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
      if (isControl || isWide) {
        end(place, run, units);
      } else {
        run.append(c);
      }
    }
    end(place, run, units);
  }

  private static void end(String place, StringBuilder run, List<Strand.Unit> units) {
    if (run.length() >= SHORTEST && !isChance(run)) {
      units.add(new Strand.Unit(place, run.toString()));
    }
    run.setLength(0);
  }

  private static boolean isChance(StringBuilder run) {
    int words = 0;
    int plain = 0;
    for (int i = 0; i < run.length(); i++) {
      char c = run.charAt(i);
      words += Character.isLetterOrDigit(c) || c == ' ' ? 1 : 0;
      plain += c < 0x7F || c > 0xFF ? 1 : 0;
    }
    return words < SHORTEST || plain * 5L < run.length() * 4L;
  }
}
