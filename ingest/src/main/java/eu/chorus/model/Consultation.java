package eu.chorus.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is consulted: the whole of one {@code consultation.yaml}, checked and resolved.
 *
 * @param id short name, used in ids
 * @param title as published
 * @param sources the exports that come in
 * @param questions every question of every source, in questionnaire order
 * @param sections the questionnaire's sections
 * @param workingGroups the working groups
 * @param topics the taxonomy
 * @param stakeholders raw stakeholder label to harmonised type
 * @param provisions the provisions of every draft, in the drafts' order
 * @param plenary the drafts' crosswalk, calendar and participants
 * @param identities how respondents and organisations are told apart
 * @param vectors whether passages that are routed by content are also seen as sentence vectors
 * @param release what it says of its releases
 */
public record Consultation(
    String id,
    String title,
    List<Source> sources,
    List<Question> questions,
    List<Section> sections,
    List<WorkingGroup> workingGroups,
    List<Topic> topics,
    Map<String, StakeholderType> stakeholders,
    List<Provision> provisions,
    Plenary plenary,
    Identities identities,
    Vectors vectors,
    ReleaseTerms release) {
  public Consultation {
    sources = List.copyOf(sources);
    questions = List.copyOf(questions);
    sections = List.copyOf(sections);
    workingGroups = List.copyOf(workingGroups);
    topics = List.copyOf(topics);
    stakeholders = Map.copyOf(stakeholders);
    provisions = List.copyOf(provisions);
  }

  /** The question of that id, if there is one. */
  public Optional<Question> question(String questionId) {
    return questions.stream().filter(q -> q.id().equals(questionId)).findFirst();
  }

  /** The topic of that id, if there is one. */
  public Optional<Topic> topic(String topicId) {
    return topics.stream().filter(t -> t.id().equals(topicId)).findFirst();
  }
}
