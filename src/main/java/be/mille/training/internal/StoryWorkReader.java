package be.mille.training.internal;

import be.mille.careplan.CouldNot;
import be.mille.careplan.Progress;
import be.mille.careplan.Wish;
import be.mille.consent.ConsentKind;
import be.mille.family.Contact;
import be.mille.family.FamilyEvent;
import be.mille.screening.HelpWish;
import be.mille.screening.Interpreting;
import be.mille.screening.NotAskedReason;
import be.mille.screening.ScreeningMoment;
import java.util.Map;

/** Reads what is done with a family: contacts, events, screenings and the plan. */
final class StoryWorkReader {
    private static final Map<String, Interpreting> INTERPRETING = Map.of(
            "none", Interpreting.SHARED_LANGUAGE,
            "present", Interpreting.INTERPRETER_PRESENT,
            "phone", Interpreting.INTERPRETER_REMOTE);
    private static final Map<String, ScreeningMoment> MOMENTS = Map.of(
            "first", ScreeningMoment.FIRST,
            "week-16", ScreeningMoment.WEEK_16,
            "week-20-24", ScreeningMoment.WEEKS_20_24,
            "week-32", ScreeningMoment.WEEK_32,
            "six-weeks", ScreeningMoment.WEEKS_6,
            "twelve-months", ScreeningMoment.MONTHS_12,
            "twenty-four-months", ScreeningMoment.MONTHS_24,
            "free", ScreeningMoment.FREE);
    private static final Map<String, NotAskedReason> NOT_ASKED = Map.of(
            "not-alone", NotAskedReason.SOMEBODY_PRESENT,
            "no-interpreter", NotAskedReason.NO_INTERPRETER,
            "no-time", NotAskedReason.NO_TIME,
            "tired", NotAskedReason.TIRED,
            "not-the-moment", NotAskedReason.NOT_THE_MOMENT);

    private StoryWorkReader() {}

    static Story.Meeting meeting(StoryNode node) {
        node.only("on", "time", "kind", "who", "with", "status", "interpreter", "note", "language");
        var with = node.at("with").text();
        return new Story.Meeting(
                node.at("on").day(),
                node.at("time").optionalTime(),
                node.at("kind").one(Contact.Kind.class),
                node.at("who").text(),
                with.equals("her") ? null : with,
                node.at("status").one(Contact.State.class),
                node.at("interpreter").one(Contact.Interpreter.class),
                node.at("note").optionalText(),
                node.at("language").optionalText());
    }

    static Story.Agreement agreement(StoryNode node) {
        node.only("on", "by", "with", "kind", "language", "interpreter", "witness");
        return new Story.Agreement(
                node.at("on").day(),
                node.at("by").text(),
                node.at("with").text(),
                node.at("kind").one(ConsentKind.class),
                node.at("language").text(),
                node.at("interpreter").one(be.mille.consent.Interpreting.class),
                node.at("witness").optionalText());
    }

    static Story.Decides decides(StoryNode node) {
        node.only("on", "by", "why");
        return new Story.Decides(
                node.at("on").day(), node.at("by").text(), node.at("why").text());
    }

    static Story.Event event(StoryNode node) {
        node.only("on", "kind", "text", "by", "language", "mayKnow");
        return new Story.Event(
                node.at("on").day(),
                node.at("kind").one(FamilyEvent.Kind.class),
                node.at("text").text(),
                node.at("by").text(),
                node.at("language").text(),
                node.at("mayKnow").texts());
    }

    static Story.Asked asked(StoryNode node) {
        node.only(
                "on",
                "by",
                "moment",
                "alone",
                "interpreter",
                "answers",
                "texts",
                "prefersNot",
                "notAsked",
                "help",
                "mayKnow",
                "state",
                "with");
        return new Story.Asked(
                node.at("on").day(),
                node.at("by").text(),
                node.at("moment").one(MOMENTS),
                node.at("alone").flag(),
                node.at("interpreter").one(INTERPRETING),
                node.at("answers").fields(StoryNode::texts),
                node.at("texts").fields(StoryNode::text),
                node.at("prefersNot").texts(),
                node.at("notAsked").fields(one -> one.one(NOT_ASKED)),
                node.at("help").fields(StoryWorkReader::help),
                node.at("mayKnow").fields(StoryNode::texts),
                node.at("state").one(Map.of("done", false, "paused", true)),
                node.at("with").optional(one -> one.one(Map.of("second-parent", true))) != null);
    }

    private static HelpWish help(StoryNode node) {
        return HelpWish.of(node.text()).orElseThrow(() -> node.broken("\"" + node.value() + "\" is no wish for help"));
    }

    static Story.PlannedNeed need(StoryNode node) {
        node.only("domain", "title", "words", "since", "by", "steps", "noOffer");
        return new Story.PlannedNeed(
                node.at("domain").optionalText(),
                node.at("title").optionalText(),
                node.at("words").optionalText(),
                node.at("since").day(),
                node.at("by").text(),
                node.at("steps").list(StoryWorkReader::step),
                node.at("noOffer").flagOr(false));
    }

    private static Story.PlannedStep step(StoryNode node) {
        node.only("path", "title", "wish", "talkAgain", "helpedBy", "progress", "reason", "owner", "due", "service");
        var progress = node.at("progress").optional(one -> one.one(Progress.class));
        return new Story.PlannedStep(
                node.at("path").optionalText(),
                node.at("title").optionalText(),
                node.at("wish").one(Wish.class),
                node.at("talkAgain").optionalDay(),
                node.at("helpedBy").optionalText(),
                progress == null ? Progress.TODO : progress,
                node.at("reason").optional(one -> one.one(CouldNot.class)),
                node.at("owner").optionalText(),
                node.at("due").optionalDay(),
                node.at("service").optionalText());
    }
}
