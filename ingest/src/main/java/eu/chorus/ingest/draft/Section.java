package eu.chorus.ingest.draft;

import java.util.List;

/**
 * A heading with what stands under it up to the next.
 *
 * @param heading the provision's heading
 * @param group id of the working group that the file names for it; empty when it names none
 * @param text its paragraphs
 */
record Section(Heading heading, String group, List<String> text) {
  Section {
    text = List.copyOf(text);
  }
}
