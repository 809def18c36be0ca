package eu.chorus.ingest.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * The bytes of a document: a file, or what an archive held, unfolded in memory so that a
 * respondent's words do not lie about in temporary files.
 */
sealed interface Content permits Content.OfFile, Content.InMemory {
  /** The bytes anew, to be read wherever one likes; close the channel. */
  SeekableByteChannel channel() throws IOException;

  /** The bytes anew, as PDFBox likes them; close it. */
  RandomAccessRead pages() throws IOException;

  /** How many bytes there are. */
  long size() throws IOException;

  /** The bytes anew, from the beginning; close the stream. */
  default InputStream stream() throws IOException {
    return Channels.newInputStream(channel());
  }

  /** The first bytes, at most that many. */
  default byte[] head(int most) throws IOException {
    try (InputStream in = stream()) {
      return in.readNBytes(most);
    }
  }

  /**
   * All bytes.
   *
   * @throws TooLargeException if there are more than that
   */
  default byte[] all(int most) throws IOException {
    if (size() > most) {
      throw new TooLargeException("more bytes than a document of its format holds");
    }
    return head(most);
  }

  /** A file; its name is a respondent's words and is not shown. */
  record OfFile(Path file) implements Content {
    @Override
    public SeekableByteChannel channel() throws IOException {
      return Files.newByteChannel(file);
    }

    @Override
    public RandomAccessRead pages() throws IOException {
      return new RandomAccessReadBufferedFile(file);
    }

    @Override
    public long size() throws IOException {
      return Files.size(file);
    }

    @Override
    public String toString() {
      return "a file";
    }
  }

  /** Bytes that nobody changes any more. */
  @SuppressWarnings("ArrayRecordComponent") // never compared: a place to read from
  record InMemory(byte[] bytes) implements Content {
    @Override
    public SeekableByteChannel channel() {
      return new SeekableInMemoryByteChannel(bytes);
    }

    @Override
    public RandomAccessRead pages() {
      return new RandomAccessReadBuffer(bytes);
    }

    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public String toString() {
      return bytes.length + " bytes";
    }
  }
}
