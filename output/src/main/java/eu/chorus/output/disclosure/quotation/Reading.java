package eu.chorus.output.disclosure.quotation;

import eu.chorus.output.disclosure.readback.Strand;
import java.util.List;

/**
 * One way of reading a strand.
 *
 * @param strand what is read
 * @param tokens the normalised tokens, with the strand's pieces as their units
 */
public record Reading(Strand strand, Tokens tokens) {
  /** Every way of reading every strand, the plain one of each first. */
  public static List<Reading> all(List<Strand> strands) {
    return strands.stream()
        .flatMap(
            strand ->
                Readings.of(strand.texts()).stream()
                    .map(texts -> new Reading(strand, Tokens.of(texts))))
        .toList();
  }
}
