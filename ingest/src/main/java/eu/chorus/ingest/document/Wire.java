package eu.chorus.ingest.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.chorus.model.Document.Block;
import eu.chorus.model.Document.Kind;
import eu.chorus.model.Document.Outcome;
import eu.chorus.model.Document.Position;
import eu.chorus.model.Verbatim;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What parent and child say to each other. The child: {@link #READY}, then one reply a file, which
 * is its length in bytes and its content. The parent: a path, then waits for the reply.
 */
final class Wire {
  /**
   * The child's first word, so that a child that cannot start is told from a file that kills it.
   */
  static final int READY = 0x43484f52;

  /** Most bytes that a reply takes for each character: three of UTF-8 and 36 of a block's frame. */
  private static final int BYTES_PER_CHARACTER = 39;

  private static final int FRAME = 1024;

  private Wire() {}

  static void writeReply(DataOutputStream out, Extracted extracted) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(bytes);
    data.writeUTF(extracted.outcome().name());
    data.writeInt(extracted.blocks().size());
    for (Block block : extracted.blocks()) {
      data.writeUTF(block.kind().name());
      data.writeByte(block.level());
      for (int number : numbers(block.position())) {
        data.writeInt(number);
      }
      byte[] text = block.text().text().getBytes(UTF_8);
      data.writeInt(text.length);
      data.write(text);
    }
    out.writeInt(bytes.size());
    bytes.writeTo(out);
    out.flush();
  }

  /**
   * Reads a reply of at most that many characters of text.
   *
   * @throws IOException if the child is gone or says anything that is no such reply
   */
  static Extracted readReply(DataInputStream in, long mostCharacters) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > FRAME + BYTES_PER_CHARACTER * mostCharacters) {
      throw new IOException("reply of impossible length");
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new IOException("reply breaks off");
    }
    try (DataInputStream data = new DataInputStream(new ByteArrayInputStream(bytes))) {
      Outcome outcome = Outcome.valueOf(data.readUTF());
      int count = data.readInt();
      List<Block> blocks = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        blocks.add(readBlock(data));
      }
      return new Extracted(outcome, blocks);
    } catch (IllegalArgumentException | NegativeArraySizeException e) {
      throw new IOException("reply with an unknown outcome or kind");
    }
  }

  private static Block readBlock(DataInputStream data) throws IOException {
    Kind kind = Kind.valueOf(data.readUTF());
    int level = data.readUnsignedByte();
    Position position =
        new Position(
            data.readInt(), data.readInt(), data.readInt(), data.readInt(), data.readInt());
    byte[] text = new byte[Math.min(data.readInt(), data.available())];
    data.readFully(text);
    return new Block(kind, level, position, new Verbatim(new String(text, UTF_8)));
  }

  private static int[] numbers(Position at) {
    return new int[] {at.part(), at.page(), at.paragraph(), at.row(), at.column()};
  }
}
