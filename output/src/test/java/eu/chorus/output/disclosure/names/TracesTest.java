package eu.chorus.output.disclosure.names;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chorus.output.disclosure.policy.Rule;
import eu.chorus.output.disclosure.policy.Violation;
import eu.chorus.output.disclosure.quotation.AllowList;
import eu.chorus.output.disclosure.readback.Strand;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** P2: what leads to somebody is found in running text; numbers that lead to nobody pass. */
class TracesTest {
  private static final Traces TRACES =
      new Traces(
          AllowList.builder()
              .add("questionnaire", "write to office@example.eu, T. 02 123 45 67")
              .build(),
          List.of("report.html", "data/tables.csv", "tables.xlsx", "charts/a.jpg"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.b@example.org",
        "A.B (at) example (dot) org",
        "a [at] example.org",
        "mailto:somebody",
        "see https://example.org/x",
        "HTTP://EXAMPLE",
        "www.example.org",
        "at mistralia.ai today",
        "visit example.co.uk",
        "MISTRALIA.AI",
        "at Acme.EU today",
        "x.com",
        "X.COM",
        "HRB12345",
        "FN123456",
        "ftp://example",
        "https://www.w3.org.example.net/",
        "+32 2 123 45 67",
        "0032 2 1234567",
        "(03) 123 45 67",
        "030/1234-567",
        "T: 0471 12 34 56",
        "123456789012-34",
        "register 12345678901-23",
        "BE 0123.456.789",
        "DE123456789",
        "ATU12345678",
        "NL123456789B01",
        "HRB 12345",
        "HRB Nr. 1234 B",
        "RCS 123 456 789",
        "KvK: 12345678",
        "DE89 3704 0044 0532 0130 00",
        "BE68539007547034",
        "no. 123456789012",
        "position paper.pdf",
        "Mistralia_final-2.docx",
        "a.xlsx and tables.xlsx",
      })
  void whatLeadsToSomebodyIsFound(String text) {
    assertThat(TRACES.isIn(text)).as(text).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "write to office@example.eu",
        "T. 02 123 45 67",
        "report.html, data/tables.csv, tables.xlsx",
        "charts/a.jpg",
        "A.JPG",
        "rows AB12 CDEF GHIJ",
        "version 1.5.1-rc2, Java 17.0.9+9",
        "2024-11-18T20:30:00Z",
        "18/11/2024 20:30",
        "01.02.2024",
        "from 01.02.2024 to 03.04.2025",
        "2024-2025",
        "Article 53(1)(d), Annex XI, recital 107, Measure 2.3",
        "ISO/IEC 42001:2023, EN 301 549, ISO 27001",
        "Regulation (EU) 2024/1689, CELEX 32024R1689",
        "10,000 of 1,234,567; 12.5 % and 0.25",
        "0 10 20 30 40 50 60 70 80 90 100",
        "0.0 0.1 0.2 0.3 0.4 0.5",
        "M0 0L1200 630 12.5 33.25",
        "#001122 #AABBCC rgb(0, 102, 204)",
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
        "550e8400-e29b-41d4-a716-446655440000",
        "{00020813-0000-0000-C000-000000000046}",
        "font: 12px/1.5 serif; @media print{a.skip{margin:0 0 1.25rem}}",
        ".callout p.over:first-child{color:#123456}",
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://www.w3.org/2000/svg",
        "http://purl.org/dc/terms/",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        "xl/worksheets/sheet1.xml docProps/app.xml _rels/.rels",
        "closed:q12:by:stakeholder",
        "participation:country",
        "i.e. no. 5, e.g. this.It follows.In short",
        "p.es. E.G. I.E. z.B. it.It e.V. so.Si tal.De",
        "1.EU rules, 53.AI systems, 2.com",
        "9525000 12192000 4294967295",
        "Mean 3.2 (n = 260), share 62.1",
      })
  void whatLeadsToNobodyPasses(String text) {
    assertThat(TRACES.isIn(text)).as(text).isFalse();
  }

  /** What is called as a cell of a sheet is found where it stands alone. */
  @ParameterizedTest
  @ValueSource(strings = {"M6", "BR24", "QX1234567"})
  void nameThatLooksLikeACellIsFound(String name) {
    var names = new NameRegister(List.of(name), List.of());
    var strand = new Strand("a", List.of(new Strand.Unit("p", name)));
    assertThat(new NameCheck(names, AllowList.empty(), List.of()).check(List.of(strand)))
        .extracting(Violation::rule)
        .contains(Rule.RESPONDENT_NAME);
  }

  @Test
  void namesInTheAddressOfAVocabularyAreFound() {
    var names = new NameRegister(List.of("Mistralia"), List.of());
    var strand = new Strand("a", List.of(new Strand.Unit("p", "http://www.w3.org/2000/mistralia")));
    assertThat(new NameCheck(names, AllowList.empty(), List.of()).check(List.of(strand)))
        .hasSize(1);
  }
}
