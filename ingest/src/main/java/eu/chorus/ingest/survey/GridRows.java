package eu.chorus.ingest.survey;

import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet, one at a time; whatever its parser throws comes out as one exception. */
abstract class GridRows implements Iterator<SheetRow>, AutoCloseable {
  private @Nullable SheetRow ahead;
  private long number;

  /** The next row that is there, whether or not it holds anything; null behind the last. */
  abstract @Nullable SheetRow read() throws IOException, XMLStreamException;

  /** Lets go of the file. */
  abstract void release() throws IOException, XMLStreamException;

  @Override
  public final boolean hasNext() {
    if (ahead == null) {
      try {
        ahead = read();
      } catch (IOException | XMLStreamException | RuntimeException e) {
        throw new SheetException(number);
      }
    }
    return ahead != null;
  }

  @Override
  public final SheetRow next() {
    if (!hasNext() || ahead == null) {
      throw new NoSuchElementException();
    }
    var row = ahead;
    ahead = null;
    number = row.number();
    return row;
  }

  /** The next row, which {@link #next} will give again; null behind the last. */
  final @Nullable SheetRow peek() {
    return hasNext() ? ahead : null;
  }

  @Override
  public final void close() {
    try {
      release();
    } catch (IOException | XMLStreamException e) {
      throw new SheetException(number);
    }
  }
}
