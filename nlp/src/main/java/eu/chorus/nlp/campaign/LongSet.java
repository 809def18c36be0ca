package eu.chorus.nlp.campaign;

/** A set of 64-bit hashes without boxes: open addressing, at most half full; 0 is not stored. */
final class LongSet {
  private long[] slots = new long[64];
  private int size;

  void add(long hash) {
    if (hash == 0 || contains(hash)) {
      return;
    }
    if (2 * size >= slots.length) {
      long[] old = slots;
      slots = new long[2 * old.length];
      for (long known : old) {
        if (known != 0) {
          slots[slot(known)] = known;
        }
      }
    }
    slots[slot(hash)] = hash;
    size++;
  }

  boolean contains(long hash) {
    return hash != 0 && slots[slot(hash)] == hash;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Where the hash is, or the free slot where it would be. */
  private int slot(long hash) {
    int at = (int) Hash.mix(hash) & (slots.length - 1);
    while (slots[at] != 0 && slots[at] != hash) {
      at = (at + 1) & (slots.length - 1);
    }
    return at;
  }
}
