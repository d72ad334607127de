package be.mille.network.web;

import be.mille.access.Access;
import be.mille.access.CurrentActor;
import be.mille.directory.Categories;
import be.mille.directory.Organisations;
import be.mille.kernel.Ids;
import be.mille.network.AskNetwork;
import be.mille.network.Kind;
import be.mille.network.NetworkQuestions;
import be.mille.network.Question;
import be.mille.network.QuestionId;
import be.mille.network.QuestionState;
import be.mille.network.internal.NetworkAction;
import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays out the questions of a basin, one of them, and the form by which one is asked. */
@Component
@Transactional
class NetworkDesk {
    private final Access access;
    private final NetworkQuestions questions;
    private final Organisations organisations;
    private final Categories categories;
    private final NetworkWords words;
    private final Ids ids;

    NetworkDesk(
            Access access,
            NetworkQuestions questions,
            Organisations organisations,
            Categories categories,
            NetworkWords words,
            Ids ids) {
        this.access = access;
        this.questions = questions;
        this.organisations = organisations;
        this.categories = categories;
        this.words = words;
        this.ids = ids;
    }

    /** Whoever opens the list has read what is asked: each question stands there with its words. */
    NetworkPage opened(Texts t) {
        var page = all(t);
        questions.looked();
        return page;
    }

    private NetworkPage all(Texts t) {
        var all = questions.all();
        return new NetworkPage(
                basin(t), CurrentActor.get().function().accompaniesFamilies(), rows(all, true, t), rows(all, false, t));
    }

    private List<NetworkPage.Row> rows(List<Question> all, boolean open, Texts t) {
        return all.stream()
                .filter(one -> (one.state() == QuestionState.OPEN) == open)
                .map(one -> new NetworkPage.Row(
                        "/network/" + one.id(),
                        words.title(one, t),
                        one.words(),
                        one.mine() ? t.get("network.mine") : words.who(one.author(), t),
                        words.age(one, t),
                        t.of("network.state", one.state()),
                        one.unheard() ? t.get("network.unheard") : null))
                .toList();
    }

    private String basin(Texts t) {
        return organisations
                .find(CurrentActor.get().organisation())
                .map(one -> words.basin(one.basin(), t))
                .orElse("");
    }

    /** The helpdesk is offered where somebody reads it. */
    List<Kind> kinds() {
        return Arrays.stream(Kind.values())
                .filter(one -> one != Kind.HELPDESK || questions.facilitated())
                .toList();
    }

    NetworkForm begun(@Nullable String kind) {
        return new NetworkForm(ids.next().toString(), kind, null, null, null);
    }

    AskPage asking(NetworkForm form, boolean doubts, FormErrors errors, Texts t) {
        access.require(NetworkAction.ASK);
        return new AskPage(
                basin(t),
                kinds().stream()
                        .map(one -> new Choice(
                                one.name(),
                                t.of("network.kind", one),
                                t.get("network.kind." + one + ".hint", basin(t)),
                                false))
                        .toList(),
                categories.ids().stream()
                        .map(one -> new Choice(one, categories.name(one, t.language())))
                        .sorted(Comparator.comparing(Choice::text))
                        .toList(),
                form,
                doubts,
                errors);
    }

    /** Asked after the form was found readable. */
    AskNetwork command(NetworkForm form, Texts t) {
        var category = Optional.ofNullable(form.category()).filter(categories.ids()::contains);
        return new AskNetwork(
                form.id(ids.next()),
                form.chosen().orElseThrow(),
                category.orElse(null),
                form.text(),
                t.language(),
                form.reread());
    }

    /** Whoever asked has read it by opening it. */
    ThreadPage opened(QuestionId id, Texts t) {
        var page = one(id, begun(null), false, FormErrors.none(), t);
        questions.heard(id);
        return page;
    }

    ThreadPage one(QuestionId id, NetworkForm form, boolean doubts, FormErrors errors, Texts t) {
        var one = questions.get(id);
        var dates = words.dates(t);
        return new ThreadPage(
                "/network/" + id,
                words.title(one, t),
                one.words(),
                t.get("network.asked", words.who(one.author(), t), dates.moment(one.askedAt())),
                t.get("network.readers." + one.kind(), words.basin(one.basin(), t)),
                t.of("network.state", one.state()),
                NetworkWords.knot(one.state()),
                questions.said(id).stream()
                        .map(it -> new ThreadPage.Line(it.words(), words.who(it.author(), t), dates.moment(it.at())))
                        .toList(),
                one.state() == QuestionState.OPEN,
                one.closes(),
                one.version(),
                form,
                doubts,
                errors);
    }
}
