package be.mille.training.internal;

import be.mille.access.Compartment;
import be.mille.confidentiality.ExceptionalReason;
import be.mille.handover.Border;
import be.mille.handover.ReadWithHer;
import be.mille.network.Kind;
import be.mille.referral.Booking;
import be.mille.referral.Reason;
import be.mille.referral.ReferralState;
import be.mille.relay.SheKnows;
import java.util.stream.Collectors;

/** Reads what is done with others: each entry of {@code together} says with its word {@code do} what it is. */
final class DeedReader {
    private DeedReader() {}

    static Deed deed(StoryNode node) {
        return switch (node.at("do").text()) {
            case "request" -> request(node);
            case "interpreter" -> interpreter(node);
            case "relay" -> relay(node);
            case "authority" -> authority(node);
            case "hand-over" -> handOver(node);
            case "ask-news" -> askNews(node);
            case "bring" -> bring(node);
            case "take-back" -> takeBack(node);
            case "open" -> open(node);
            case "question" -> question(node);
            default -> throw node.at("do").broken("\"" + node.at("do").value() + "\" is nothing that is done together");
        };
    }

    private static Deed request(StoryNode node) {
        node.only(
                "do",
                "on",
                "by",
                "category",
                "to",
                "outside",
                "letter",
                "need",
                "more",
                "answerBy",
                "answers",
                "further");
        return new Deed.Request(
                node.at("on").day(),
                node.at("by").text(),
                node.at("category").text(),
                node.at("to").texts(),
                node.at("outside").optionalText(),
                node.at("letter").flagOr(false),
                node.at("need").text(),
                node.at("more").optionalText(),
                node.at("answerBy").day(),
                node.at("answers").list(DeedReader::answer),
                node.at("further").list(DeedReader::further));
    }

    private static Deed.Answer answer(StoryNode node) {
        node.only("on", "by", "state", "reason", "words", "place");
        return new Deed.Answer(
                node.at("on").day(),
                node.at("by").text(),
                node.at("state").one(ReferralState.class),
                node.at("reason").optional(one -> one.one(Reason.class)),
                node.at("words").optionalText(),
                node.at("place").optionalDay());
    }

    private static Deed.Further further(StoryNode node) {
        node.only("on", "by", "category", "to", "need", "answerBy");
        return new Deed.Further(
                node.at("on").day(),
                node.at("by").text(),
                node.at("category").text(),
                node.at("to").text(),
                node.at("need").text(),
                node.at("answerBy").day());
    }

    private static Deed interpreter(StoryNode node) {
        node.only(
                "do",
                "on",
                "by",
                "appointment",
                "category",
                "to",
                "outside",
                "language",
                "way",
                "minutes",
                "place",
                "wishes",
                "need");
        return new Deed.Interpreter(
                node.at("on").day(),
                node.at("by").text(),
                node.at("appointment").day(),
                node.at("category").text(),
                node.at("to").optionalText(),
                node.at("outside").optionalText(),
                node.at("language").text(),
                node.at("way").one(Booking.Way.class),
                node.at("minutes").number(),
                node.at("place").optionalText(),
                node.at("wishes").items().stream()
                        .map(one -> one.one(Booking.Wish.class))
                        .collect(Collectors.toUnmodifiableSet()),
                node.at("need").text());
    }

    private static Deed relay(StoryNode node) {
        node.only("do", "on", "by", "kind", "subject", "since", "awaited", "from", "look", "owners");
        var subject = node.at("subject").optional(one -> one.one(Compartment.class));
        return new Deed.Relay(
                node.at("on").day(),
                node.at("by").text(),
                node.at("kind").text(),
                subject == null ? Compartment.C0 : subject,
                node.at("since").day(),
                node.at("awaited").text(),
                node.at("from").text(),
                node.at("look").day(),
                node.at("owners")
                        .list(one -> new Deed.Owned(
                                one.only("on", "to", "accepted").at("on").day(),
                                one.at("to").text(),
                                one.at("accepted").optionalDay())));
    }

    private static Deed authority(StoryNode node) {
        node.only(
                "do", "on", "by", "kind", "contact", "reach", "since", "frame", "maySay", "notSay", "knows", "words",
                "reread");
        return new Deed.Around(
                node.at("on").day(),
                node.at("by").text(),
                node.at("kind").text(),
                node.at("contact").text(),
                node.at("reach").text(),
                node.at("since").day(),
                node.at("frame").text(),
                node.at("maySay").text(),
                node.at("notSay").optionalText(),
                node.at("knows").one(SheKnows.class),
                node.at("words").optionalText(),
                node.at("reread").day());
    }

    private static Deed handOver(StoryNode node) {
        node.only("do", "on", "by", "to", "border", "day", "read", "letter");
        return new Deed.HandOver(
                node.at("on").day(),
                node.at("by").text(),
                node.at("to").text(),
                node.at("border").one(Border.class),
                node.at("day").day(),
                node.at("read").one(ReadWithHer.class),
                node.at("letter").text());
    }

    private static Deed askNews(StoryNode node) {
        node.only("do", "on", "by", "of");
        return new Deed.AskNews(
                node.at("on").day(), node.at("by").text(), node.at("of").text());
    }

    private static Deed bring(StoryNode node) {
        node.only("do", "on", "by", "who", "subject", "language");
        return new Deed.Bring(
                node.at("on").day(),
                node.at("by").text(),
                node.at("who").text(),
                node.at("subject").one(Compartment.class),
                node.at("language").text());
    }

    private static Deed takeBack(StoryNode node) {
        node.only("do", "on", "by", "from", "language");
        return new Deed.TakeBack(
                node.at("on").day(),
                node.at("by").text(),
                node.at("from").text(),
                node.at("language").text());
    }

    private static Deed open(StoryNode node) {
        node.only("do", "on", "by", "reason", "words");
        return new Deed.Open(
                node.at("on").day(),
                node.at("by").text(),
                node.at("reason").one(ExceptionalReason.class),
                node.at("words").text());
    }

    private static Deed question(StoryNode node) {
        node.only("do", "on", "by", "kind", "category", "words", "language", "said");
        return new Deed.Question(
                node.at("on").day(),
                node.at("by").text(),
                node.at("kind").one(Kind.class),
                node.at("category").optionalText(),
                node.at("words").text(),
                node.at("language").text(),
                node.at("said")
                        .list(one -> new Deed.Said(
                                one.only("on", "by", "words", "language")
                                        .at("on")
                                        .day(),
                                one.at("by").text(),
                                one.at("words").text(),
                                one.at("language").text())));
    }
}
