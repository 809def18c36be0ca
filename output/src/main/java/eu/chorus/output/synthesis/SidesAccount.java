package eu.chorus.output.synthesis;

import eu.chorus.nlp.stance.Stance;
import eu.chorus.output.prose.Phrasebook;
import eu.chorus.output.prose.Saying;
import eu.chorus.output.prose.Slot;
import eu.chorus.output.synthesis.Contrast.Degree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who takes which side of a closed question: groups against one another, or all alike. */
final class SidesAccount {
  private final Agreement agreement;
  private final Frames frames;
  private final Phrasebook book;

  SidesAccount(Agreement agreement, Frames frames, Phrasebook book) {
    this.agreement = agreement;
    this.frames = frames;
    this.book = book;
  }

  /**
   * What sides tell of the groups; nothing where too few groups show theirs.
   *
   * @param place how many tables were told of before
   */
  List<Saying> sayings(int place) {
    var sayings = new ArrayList<Saying>();
    var opposed = agreement.opposed();
    var told = new ArrayList<Contrast>();
    opposed.ifPresent(
        contrast -> {
          told.add(contrast);
          sayings.add(opposed(contrast).turned(place));
        });
    if (opposed.isEmpty()) {
      var common = agreement.common();
      var side = common.orElse(Stance.FOR);
      var apart =
          agreement
              .contrast(side)
              .filter(Contrast::evident)
              .filter(contrast -> contrast.degree() != Degree.HARDLY)
              .filter(contrast -> common.isEmpty() || isClear(contrast));
      apart.ifPresent(
          contrast -> {
            told.add(contrast);
            sayings.add(contrast(side, contrast).turned(place));
          });
      common.ifPresent(
          same ->
              sayings.add(
                  (apart.isPresent() ? book.say("alikeThough", Map.of()) : alike(same))
                      .turned(place)));
    }
    if (told.stream().anyMatch(Contrast::small)) {
      sayings.add(book.say("small", Map.of()).turned(place));
    }
    return sayings;
  }

  private static boolean isClear(Contrast contrast) {
    return contrast.degree() == Degree.FAR || contrast.degree() == Degree.CLEARLY;
  }

  /** What a list of questions on which groups part says; empty where they do not clearly. */
  Optional<Saying> parted() {
    var opposed = agreement.opposed();
    var apart =
        opposed.or(
            () ->
                agreement
                    .contrast(Stance.FOR)
                    .filter(Contrast::evident)
                    .filter(SidesAccount::isClear));
    return apart.map(
        contrast -> {
          var saying = opposed.isPresent() ? opposed(contrast) : contrast(Stance.FOR, contrast);
          return contrast.small()
              ? saying.within(said -> frames.say("summary.small", said))
              : saying;
        });
  }

  /** What a list of questions on which all groups lean the same way says. */
  Optional<Saying> agreed() {
    return agreement
        .common()
        .map(
            side -> {
              var groups = agreement.leaning(side);
              var high = groups.get(0);
              var low = groups.get(groups.size() - 1);
              return new Saying(List.of("summary.alike", "summary.alikeToo"))
                  .within(
                      frame ->
                          frames.say(
                              frame,
                              least(low, side),
                              group(low),
                              least(high, side),
                              group(high),
                              names(side)));
            });
  }

  private Saying opposed(Contrast contrast) {
    var favour = agreement.leaning(Stance.FOR).get(0);
    var against = agreement.leaning(Stance.AGAINST).get(0);
    var apart =
        switch (contrast.degree()) {
          case FAR -> "word.farApart";
          case CLEARLY -> "word.clearlyApart";
          case SOMEWHAT, HARDLY -> "word.apart";
        };
    return book.say(
        "opposed",
        Map.of(
            "apart", Slot.of(book.word(apart)),
            "favour", new Slot.Words(names(Stance.FOR), agreement.options(Stance.FOR).size() > 1),
            "high", Slot.of(group(favour)),
            "highShare", Slot.of(least(favour, Stance.FOR)),
            "against", Slot.of(names(Stance.AGAINST)),
            "low", Slot.of(group(against)),
            "lowShare", Slot.of(least(against, Stance.AGAINST))));
  }

  private Saying alike(Stance side) {
    var groups = agreement.leaning(side);
    var high = groups.get(0);
    var low = groups.get(groups.size() - 1);
    return book.say(
        "alike",
        Map.of(
            "side", Slot.of(names(side)),
            "high", Slot.of(group(high)),
            "highShare", Slot.of(least(high, side)),
            "low", Slot.of(group(low)),
            "lowShare", Slot.of(least(low, side))));
  }

  private Saying contrast(Stance side, Contrast contrast) {
    var degree =
        switch (contrast.degree()) {
          case FAR -> "word.farMore";
          case CLEARLY -> "word.clearlyMore";
          case SOMEWHAT, HARDLY -> "word.somewhatMore";
        };
    return book.say(
        "choice",
        Map.of(
            "row", new Slot.Words(names(side), agreement.options(side).size() > 1),
            "degree", Slot.of(book.word(degree)),
            "high", Slot.of(group(contrast.high().column())),
            "highShare", Slot.of(least(agreement.position(contrast.high().column()), side)),
            "low", Slot.of(group(contrast.low().column())),
            "lowShare", Slot.of(most(agreement.position(contrast.low().column()), side))));
  }

  private String names(Stance side) {
    return Reading.names(agreement.options(side), frames);
  }

  private String least(Position position, Stance side) {
    return bound(position, side, Reading.share(position.least(side), frames), "share.least");
  }

  private String most(Position position, Stance side) {
    return bound(position, side, Reading.share(position.most(side), frames), "share.most");
  }

  /** A share; of one that is partly withheld, that it is a bound. */
  private String bound(Position position, Stance side, String share, String frame) {
    return position.range(side).isExact() ? share : frames.say(frame, share);
  }

  private String group(Position position) {
    return group(position.group());
  }

  private String group(String column) {
    return GroupAccount.group(column, agreement.cross().spec(), frames, book);
  }
}
