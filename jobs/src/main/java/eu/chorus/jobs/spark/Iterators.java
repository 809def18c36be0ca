package eu.chorus.jobs.spark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Stream;

/** What streams cannot do within a Spark partition: map lazily, one element in memory at a time. */
public final class Iterators {
  private Iterators() {}

  /** The elements that a function gives for each input, one input after the other, lazily. */
  public static <A, B> Iterator<B> flat(Iterator<A> in, Function<A, Iterator<B>> function) {
    return new Iterator<>() {
      private Iterator<B> current = Collections.emptyIterator();

      @Override
      public boolean hasNext() {
        while (!current.hasNext() && in.hasNext()) {
          current = function.apply(in.next());
        }
        return current.hasNext();
      }

      @Override
      public B next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return current.next();
      }
    };
  }

  /** The elements in lists of at most so many. */
  public static <A> Iterator<List<A>> batches(Iterator<A> in, int most) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return in.hasNext();
      }

      @Override
      public List<A> next() {
        var batch = new ArrayList<A>();
        do {
          batch.add(in.next());
        } while (batch.size() < most && in.hasNext());
        return batch;
      }
    };
  }

  /** The elements of a stream, which is closed after the last. */
  public static <A> Iterator<A> closing(Stream<A> stream) {
    var in = stream.iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        boolean more = in.hasNext();
        if (!more) {
          stream.close();
        }
        return more;
      }

      @Override
      public A next() {
        return in.next();
      }
    };
  }
}
