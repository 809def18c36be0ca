package eu.chorus.jobs.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lets respondents fill in the document template, which follows the questionnaire's nine sections.
 */
final class Template {
  /** One in so many respondents uploads it. */
  private static final int UPLOADS = 3;

  private Template() {}

  /** The same survey, with the template filled in by every third respondent who writes English. */
  static Survey uploaded(Survey survey, Composer composer) {
    var submissions = new ArrayList<Submission>();
    for (Submission s : survey.submissions()) {
      boolean uploads = s.author().number() % UPLOADS == 0 && s.author().english();
      submissions.add(
          new Submission(
              s.author(),
              s.code(),
              s.submitted(),
              s.ticked(),
              s.remarks(),
              uploads
                  ? Optional.of(filled(s.author(), survey.parts(), composer))
                  : Optional.empty()));
    }
    return new Survey(
        survey.id(),
        survey.alias(),
        survey.round(),
        survey.closed(),
        survey.parts(),
        true,
        submissions);
  }

  private static Upload filled(Author author, List<Part> parts, Composer composer) {
    var sections = new ArrayList<Upload.Section>();
    for (Part part : parts) {
      boolean cares = author.sections().contains(part.section());
      sections.add(
          new Upload.Section(
              part.section() + " " + part.title(),
              cares
                  ? composer.answer(author, part.section(), Optional.empty())
                  : new Remark("", "en", List.of(), false)));
    }
    return new Upload("contribution-" + author.number() + ".docx", sections);
  }
}
