package be.mille.network.internal;

import be.mille.access.Access;
import be.mille.access.ActorFunction;
import be.mille.access.CurrentActor;
import be.mille.family.Families;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.network.AskNetwork;
import be.mille.network.Kind;
import be.mille.network.NetworkQuestions;
import be.mille.network.Question;
import be.mille.network.QuestionId;
import be.mille.network.QuestionState;
import be.mille.network.Said;
import be.mille.network.SayOutcome;
import be.mille.opinion.Telltale;
import be.mille.opinion.TextCheck;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks and answers; nothing leaves before it was looked at for what tells who somebody is. */
@Service("networkQuestions")
@Transactional
class QuestionService implements NetworkQuestions {
    /** In a question nobody needs them; in an answer the number and the mailbox of a service help. */
    private static final Set<Telltale> OF_SERVICES = Set.of(Telltale.PHONE, Telltale.EMAIL);

    private final Access access;
    private final Families families;
    private final TextCheck check;
    private final QuestionStore store;

    QuestionService(Access access, Families families, TextCheck check, QuestionStore store) {
        this.access = access;
        this.families = families;
        this.check = check;
        this.store = store;
    }

    @Override
    public List<Question> all() {
        access.require(NetworkAction.SEE);
        return store.all();
    }

    @Override
    public Question get(QuestionId id) {
        access.require(NetworkAction.READ);
        return store.find(id).orElseThrow(NotFoundException::new);
    }

    @Override
    public List<Said> said(QuestionId id) {
        access.require(NetworkAction.READ);
        return store.said(id);
    }

    @Override
    public boolean facilitated() {
        access.require(NetworkAction.SEE);
        return store.facilitated();
    }

    @Override
    public SayOutcome ask(AskNetwork command) {
        access.require(NetworkAction.ASK);
        if (command.kind() == Kind.HELPDESK && !store.facilitated()) {
            throw new NotFoundException();
        }
        return ask(command, null);
    }

    @Override
    public Set<String> helpdesks() {
        access.require(NetworkAction.SEE);
        return store.helpdesks();
    }

    @Override
    public SayOutcome askHelpdesk(AskNetwork command, String basin) {
        access.require(NetworkAction.ASK);
        if (command.kind() != Kind.HELPDESK || !store.helpdesks().contains(basin)) {
            throw new NotFoundException();
        }
        return ask(command, basin);
    }

    /** @param basin null for that of the house the writer works for */
    private SayOutcome ask(AskNetwork command, @Nullable String basin) {
        var before = store.byKey(command.key());
        if (before.isPresent()) {
            return new SayOutcome.Sent(before.get());
        }
        var left = left(command.words(), command.language(), one -> one.mustBeMended() || !command.looked());
        return left.isEmpty() ? new SayOutcome.Sent(store.ask(command, basin)) : new SayOutcome.TellsWho(left);
    }

    @Override
    public SayOutcome say(QuestionId id, UUID key, String words, String language, boolean looked) {
        access.require(NetworkAction.SAY);
        var question = store.find(id).orElseThrow(NotFoundException::new);
        if (question.state() != QuestionState.OPEN) {
            throw new StaleException();
        }
        var left = left(words, language, one -> one.mustBeMended() && !OF_SERVICES.contains(one) || !looked);
        if (!left.isEmpty()) {
            return new SayOutcome.TellsWho(left);
        }
        store.say(question.id(), key, words);
        return new SayOutcome.Sent(id);
    }

    private Set<Telltale> left(String words, String language, Predicate<Telltale> inTheWay) {
        return check.in(words, language, names()).stream().filter(inTheWay).collect(Collectors.toUnmodifiableSet());
    }

    /** The called and the official names of the families she accompanies. */
    private List<String> names() {
        return CurrentActor.get().function().accompaniesFamilies()
                ? families.mine().stream()
                        .flatMap(one -> Stream.of(Optional.of(one.called()), Optional.ofNullable(one.officialName())))
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
    }

    @Override
    public void close(QuestionId id, boolean found, int version) {
        access.require(NetworkAction.CLOSE);
        var question = store.find(id)
                .filter(one -> one.closes() || one.state() != QuestionState.OPEN)
                .orElseThrow(NotFoundException::new);
        store.close(question.id(), found ? QuestionState.FOUND : QuestionState.NOT_FOUND, version);
    }

    @Override
    public void heard(QuestionId id) {
        access.require(NetworkAction.READ);
        store.heard(id);
    }

    @Override
    public Waiting waiting() {
        access.require(NetworkAction.SEE);
        return store.waiting();
    }

    @Override
    public void looked() {
        access.require(NetworkAction.SEE);
        store.looked();
    }

    @Override
    public long awaited() {
        var reader = access.require(NetworkAction.SEE);
        return reader.function() == ActorFunction.NETWORK_FACILITATOR ? store.awaited() : 0;
    }
}
