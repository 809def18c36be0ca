package eu.chorus.output.disclosure;

import eu.chorus.output.disclosure.readback.ReadBack;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;

/**
 * Children that do not do what the gate's own does; what they say or throw holds a planted word.
 */
final class UnrulyChild {
  /** A respondent's, which nobody may tell on (P7). */
  static final String WORD = "kanarie";

  private UnrulyChild() {}

  private static void say(byte[] bytes) throws IOException {
    try (var out = new FileOutputStream(FileDescriptor.out)) {
      out.write(bytes);
    }
  }

  private static byte[] pass(String[] args, String more, String index) throws IOException {
    var digests = new TreeMap<>(ReadBack.digests(Path.of(args[0])));
    digests.replaceAll((file, digest) -> digest + more);
    var verdict = new Verdict(index, digests, new Verdict.Extent(0, 0, 0, 0), List.of());
    var out = new ByteArrayOutputStream();
    VerdictJson.write(verdict, out);
    return out.toByteArray();
  }

  /** The one that would do. */
  static final class Passes {
    public static void main(String[] args) throws IOException {
      say(pass(args, "", args[2]));
    }
  }

  static final class PassesAndFails {
    public static void main(String[] args) throws IOException {
      say(pass(args, "", args[2]));
      Fails.main(args);
    }
  }

  static final class PassesTwice {
    public static void main(String[] args) throws IOException {
      var pass = new String(pass(args, "", args[2]), StandardCharsets.UTF_8);
      say((pass + pass).getBytes(StandardCharsets.UTF_8));
    }
  }

  static final class PassesOtherBytes {
    public static void main(String[] args) throws IOException {
      say(pass(args, WORD, args[2]));
    }
  }

  static final class PassesUnderAnotherIndex {
    public static void main(String[] args) throws IOException {
      say(pass(args, "", WORD));
    }
  }

  static final class Fails {
    public static void main(String[] args) throws IOException {
      if (args.length > 0) {
        throw new IOException(WORD);
      }
    }
  }

  static final class Silent {
    public static void main(String[] args) {}
  }

  static final class Babbles {
    public static void main(String[] args) throws IOException {
      say((WORD + " is fine").getBytes(StandardCharsets.UTF_8));
    }
  }

  static final class Hangs {
    public static void main(String[] args) throws InterruptedException {
      new CountDownLatch(1).await();
    }
  }

  static final class EatsMemory {
    public static void main(String[] args) throws IOException {
      var eaten = new ArrayList<long[]>();
      while (eaten.size() < Integer.MAX_VALUE) {
        eaten.add(new long[1 << 20]);
      }
      say(pass(args, "", args[2]));
    }
  }

  static final class KillsItself {
    public static void main(String[] args) throws IOException {
      say(pass(args, "", args[2]));
      Runtime.getRuntime().halt(137);
    }
  }
}
