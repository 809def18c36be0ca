package eu.chorus.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import eu.chorus.ingest.identity.Custody;
import eu.chorus.ingest.survey.SurveyReader;
import eu.chorus.ingest.survey.Told;
import eu.chorus.model.Consultation;
import eu.chorus.model.Source;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/**
 * Writes out what every accepted contribution said, one JSON object a line, in the order in which
 * they are read: to be held against the survey tool by somebody who may read it. It holds
 * respondents' words, so that the file is its owner's alone.
 */
public final class AnswerDump {
  private AnswerDump() {}

  /**
   * Writes the file anew.
   *
   * @throws eu.chorus.problem.UserException if an export cannot be read
   */
  public static void write(Consultation consultation, Path dataFolder, Custody custody, Path file)
      throws IOException {
    Files.deleteIfExists(file);
    var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try (var channel =
            Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mine);
        OutputStream out = Channels.newOutputStream(channel);
        var json = new JsonFactory().createGenerator(out)) {
      json.setRootValueSeparator(null);
      var series = consultation.sources().stream().map(Source::series).distinct().toList();
      for (String survey : series) {
        try (var contributions = SurveyReader.told(consultation, survey, dataFolder, custody)) {
          for (Told told : (Iterable<Told>) contributions::iterator) {
            write(told, json);
          }
        }
      }
    }
  }

  private static void write(Told told, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("contribution", told.contribution());
    json.writeArrayFieldStart("answers");
    for (Told.Answer answer : told.answers()) {
      json.writeStartObject();
      json.writeStringField("qid", answer.uid());
      json.writeStringField("column", answer.column());
      json.writeStringField("title", answer.title());
      json.writeFieldName("value");
      write(answer, json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("uploads");
    for (Told.Upload upload : told.uploads()) {
      json.writeStartObject();
      json.writeStringField("question", upload.title());
      json.writeStringField("column", upload.column());
      json.writeStringField("name", upload.name().text());
      json.writeStringField("sha256", upload.sha256());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private static void write(Told.Answer answer, JsonGenerator json) throws IOException {
    List<String> options = answer.options();
    if (answer.text().isPresent()) {
      json.writeString(answer.text().get().text());
    } else if (answer.several()) {
      json.writeStartArray();
      for (String option : options) {
        json.writeString(option);
      }
      json.writeEndArray();
    } else {
      json.writeString(options.get(0));
    }
  }
}
