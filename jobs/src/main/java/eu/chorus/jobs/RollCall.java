package eu.chorus.jobs;

import eu.chorus.ingest.identity.PseudonymKey;
import eu.chorus.ingest.roster.Attendance;
import eu.chorus.ingest.roster.Link;
import eu.chorus.ingest.roster.Link.Standing;
import eu.chorus.ingest.roster.ResponseRates;
import eu.chorus.ingest.roster.RosterFile;
import eu.chorus.jobs.config.JobConfig;
import eu.chorus.jobs.problems.ShownId;
import eu.chorus.jobs.spark.Iterators;
import eu.chorus.jobs.spark.Records;
import eu.chorus.jobs.spark.Shared;
import eu.chorus.model.Channel;
import eu.chorus.model.Consultation;
import eu.chorus.model.Source;
import eu.chorus.problem.SafeCell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Who of the roster answered which round, for the eyes of the restricted zone. */
final class RollCall {
  private static final String RATES = "response-rates.csv";
  private static final String AMBIGUOUS = "roster-ambiguous.csv";

  private RollCall() {}

  /** A body of the roster that answered a round. */
  record Present(String round, long body) {}

  /**
   * Writes {@code response-rates.csv} and {@code roster-ambiguous.csv} into the restricted zone;
   * does nothing where there is no roster. Gives the names of what it wrote.
   *
   * @param key the secret behind ids that may not be shown
   */
  static List<String> write(JobContext context, JobConfig config, Intake intake, PseudonymKey key)
      throws IOException {
    var roster = RosterFile.read(config.consultation(), config.data());
    if (roster.isEmpty()) {
      return List.of();
    }
    var links = links(config, intake).cached();
    var present =
        new Records<>(
            Present.class,
            links
                .filter(link -> link.standing() == Standing.LISTED)
                .flatMap(
                    Present.class,
                    link ->
                        List.of(new Present(link.round(), link.participants().get(0))).iterator())
                .rows()
                .distinct());
    var responded = new TreeMap<String, SortedSet<Long>>();
    config.consultation().sources().stream()
        .filter(source -> source.channel() == Channel.PLENARY)
        .map(Source::round)
        .forEach(round -> responded.put(round, new TreeSet<>()));
    present
        .collect()
        .forEach(p -> responded.computeIfAbsent(p.round(), r -> new TreeSet<>()).add(p.body()));
    Files.writeString(
        context.directory().restricted(RATES),
        ResponseRates.csv(ResponseRates.of(roster.get(), responded)));
    var ambiguous =
        links.filter(link -> link.standing() == Standing.AMBIGUOUS).collect().stream()
            .map(link -> line(link, key))
            .sorted()
            .collect(Collectors.joining("", "contribution,round,roster_rows\n", ""));
    Files.writeString(context.directory().restricted(AMBIGUOUS), ambiguous);
    links.release();
    return List.of(RATES, AMBIGUOUS);
  }

  private static Records<Link> links(JobConfig config, Intake intake) {
    var shared = Shared.of(Consultation.class, List.of(config.consultation()));
    var data = config.data().toString();
    return intake
        .contributions()
        .mapPartitions(
            Link.class,
            in -> {
              var attendance = Attendance.of(shared.value(), Path.of(data));
              return Iterators.flat(in, c -> attendance.link(c).stream().iterator());
            });
  }

  private static String line(Link link, PseudonymKey key) {
    return SafeCell.csv(ShownId.of(key, link.contribution()))
        + ","
        + link.round()
        + ","
        + link.participants().stream().map(String::valueOf).collect(Collectors.joining(" "))
        + "\n";
  }
}
