package be.mille.confidentiality.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Access;
import be.mille.confidentiality.Questions;
import be.mille.kernel.NotFoundException;
import be.mille.sealing.Seal;
import be.mille.sealing.Sealing;
import be.mille.sql.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps and reads what people told, through functions of the database that know who is an officer. */
@Service
@Transactional
class QuestionService implements Questions {
    private static final Duration ANSWERED = Duration.ofDays(365);

    private final Sql sql;
    private final Access access;
    private final Clock clock;
    private final Seal seal;

    QuestionService(Sql sql, Access access, Clock clock, Sealing sealing) {
        this.seal = sealing.ofProgram("confidentiality.question");
        this.sql = sql;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public boolean tell(Told told) {
        return sql.find(
                        row -> row.getBoolean("kept"),
                        "select confidentiality.tell(:id, :words, cast(:reach as text), :language, :professional, :now) as kept",
                        p("id", told.id()),
                        p("words", seal.close("words", told.words())),
                        p("reach", seal.closeAny("reach", told.reach())),
                        p("language", told.language()),
                        p("professional", told.professional()),
                        p("now", clock.instant()))
                .orElse(false);
    }

    @Override
    public List<Question> all() {
        access.require(QuestionAction.SEE_QUESTIONS);
        var published = byQuestion();
        return sql.list(
                row -> {
                    var id = row.getObject("id", UUID.class);
                    return new Question(
                            id,
                            seal.open("words", row.getString("words")),
                            seal.openAny("reach", row.getString("reach")),
                            row.getString("language"),
                            row.getBoolean("professional"),
                            row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                            seal.openAny("answer", row.getString("answer")),
                            published.getOrDefault(id, Map.of()));
                },
                """
                select id, words, reach, language, professional, asked_at, answer from confidentiality.questions(:since)
                """,
                p("since", clock.instant().minus(ANSWERED)));
    }

    @Override
    public void answer(UUID question, String words) {
        access.require(QuestionAction.ANSWER_QUESTION);
        done(
                "select coalesce(confidentiality.answer_question(:id, :words), false) as done",
                p("id", question),
                p("words", seal.close("answer", words)));
    }

    @Override
    public void publish(UUID question, Map<String, Published> texts) {
        access.require(QuestionAction.PUBLISH_ANSWER);
        sql.find(
                row -> true,
                "select confidentiality.withdraw_answer(:id, cast(:kept as text[])) is null as done",
                p("id", question),
                p("kept", texts.keySet()));
        new TreeMap<>(texts)
                .forEach((language, text) -> done(
                        "select coalesce(confidentiality.publish_answer(:id, :language, :asked, :answered), false) as done",
                        p("id", question),
                        p("language", language),
                        p("asked", text.asked()),
                        p("answered", text.answered())));
    }

    @Override
    public List<Map<String, Published>> published() {
        return List.copyOf(byQuestion().values());
    }

    private Map<UUID, Map<String, Published>> byQuestion() {
        var all = new LinkedHashMap<UUID, Map<String, Published>>();
        sql.list(
                        row -> Map.entry(
                                row.getObject("question", UUID.class),
                                Map.entry(
                                        row.getString("language"),
                                        new Published(row.getString("asked"), row.getString("answered")))),
                        "select question, language, asked, answered from confidentiality.published_answers()")
                .forEach(one -> all.computeIfAbsent(one.getKey(), _ -> new LinkedHashMap<>())
                        .put(one.getValue().getKey(), one.getValue().getValue()));
        return all;
    }

    private void done(String statement, Sql.Param... params) {
        if (!sql.find(row -> row.getBoolean("done"), statement, params).orElse(false)) {
            throw new NotFoundException();
        }
    }
}
