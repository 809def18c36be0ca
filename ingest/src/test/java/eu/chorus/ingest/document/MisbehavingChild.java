package eu.chorus.ingest.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.chorus.model.Document.Outcome;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** A child that does with each file what the file's name says, and talks of a planted word. */
final class MisbehavingChild {
  /** A respondent's, which nobody may tell on (P7). */
  static final String WORD = "kanarie";

  private MisbehavingChild() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in));
    DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
    out.writeInt(Wire.READY);
    System.err.println(WORD);
    while (true) {
      String name = String.valueOf(Path.of(in.readUTF()).getFileName());
      switch (name.substring(name.indexOf('-') + 1)) {
        case "exit" -> Runtime.getRuntime().halt(0);
        case "spin" -> spin();
        case "hang" -> new CountDownLatch(1).await();
        case "scan" -> {
          if (args.length > 1) {
            new CountDownLatch(1).await();
          }
          Wire.writeReply(out, DocumentFormat.read(text(), new TextBudget(100), Optional.empty()));
        }
        case "babble" -> out.write((WORD + " is no reply.").getBytes(UTF_8));
        case "flood" -> flood(out);
        case "memory" -> eat();
        case "crash" -> crash();
        default -> Wire.writeReply(out, Extracted.nothing(Outcome.EMPTY));
      }
    }
  }

  private static Content text() {
    return new Content.InMemory("Words beside a scan.".getBytes(UTF_8));
  }

  private static void flood(DataOutputStream out) throws IOException {
    byte[] flood = new byte[1 << 16];
    Arrays.fill(flood, (byte) 0x7f);
    while (true) {
      out.write(flood);
    }
  }

  /** What a fault of native code does to a JVM. */
  private static void crash() throws IOException, InterruptedException {
    String self = Long.toString(ProcessHandle.current().pid());
    new ProcessBuilder("kill", "-SEGV", self).start().waitFor();
    new CountDownLatch(1).await();
  }

  private static void spin() {
    for (long i = 0; i >= 0; i++) {
      Thread.onSpinWait();
    }
  }

  private static void eat() {
    List<byte[]> eaten = new ArrayList<>();
    while (eaten.size() < Integer.MAX_VALUE) {
      eaten.add(new byte[1 << 20]);
    }
  }
}
