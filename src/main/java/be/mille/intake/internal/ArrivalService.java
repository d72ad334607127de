package be.mille.intake.internal;

import be.mille.access.Access;
import be.mille.access.ActorFunction;
import be.mille.directory.Professionals;
import be.mille.intake.Arrival;
import be.mille.intake.ArrivalAnswer;
import be.mille.intake.ArrivalId;
import be.mille.intake.Arrivals;
import be.mille.intake.Asked;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.OrganisationId;
import be.mille.kernel.StaleException;
import be.mille.referral.AnsweredBy;
import be.mille.referral.Subjects;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes what arrives for whoever answers it, joins what comes again, and answers. */
@Service
@Transactional
class ArrivalService implements Arrivals {
    private static final Set<ActorFunction> ANYBODY = Arrays.stream(ActorFunction.values())
            .filter(ActorFunction::accompaniesFamilies)
            .collect(Collectors.toUnmodifiableSet());

    private final Access access;
    private final Professionals professionals;
    private final AnsweredBy answeredBy;
    private final Subjects subjects;
    private final ArrivalStore store;
    private final NotedStore noted;
    private final Attachments attachments;

    ArrivalService(
            Access access,
            Professionals professionals,
            AnsweredBy answeredBy,
            Subjects subjects,
            ArrivalStore store,
            NotedStore noted,
            Attachments attachments) {
        this.access = access;
        this.professionals = professionals;
        this.answeredBy = answeredBy;
        this.subjects = subjects;
        this.store = store;
        this.noted = noted;
        this.attachments = attachments;
    }

    @Override
    public ArrivalId note(UUID key, Asked asked) {
        var me = access.require(IntakeAction.NOTE);
        return noted.byKey(key).orElseGet(() -> noted.add(key, asked, functions(me.organisation(), asked.category())));
    }

    @Override
    public boolean correct(ArrivalId id, Asked asked, int version) {
        var me = access.require(IntakeAction.CORRECT);
        var before = find(id);
        if (!before.author().equals(me.id())) {
            throw new NotFoundException();
        }
        noted.correct(id, asked, functions(me.organisation(), asked.category()), version);
        return find(id).again().size() < before.again().size();
    }

    /**
     * As a request to a service of the house; where nobody of it has such a function, everybody who accompanies families there. A kind of help
     * that is delicate by itself is open to nobody by oversight: whoever noted it reads it alone, until somebody has such a function there.
     */
    private Set<ActorFunction> functions(OrganisationId house, @Nullable String category) {
        if (category == null) {
            return ANYBODY;
        }
        var takers = answeredBy.functions(category);
        boolean bound = subjects.usual(category).restricted()
                || takers.stream().anyMatch(one -> !professionals.of(house, one).isEmpty());
        return bound ? takers : ANYBODY;
    }

    @Override
    public Queue waiting(int page) {
        access.require(IntakeAction.LIST);
        var found = store.waiting(PAGE * Math.max(0, page), PAGE + 1);
        boolean more = found.size() > PAGE;
        return new Queue(more ? found.subList(0, PAGE) : found, more);
    }

    @Override
    public List<Arrival> answered() {
        access.require(IntakeAction.LIST);
        return store.answered();
    }

    @Override
    public Arrival get(ArrivalId id) {
        access.require(IntakeAction.READ);
        var found = find(id);
        store.looked(id);
        return found;
    }

    @Override
    public Map<ArrivalId, List<Arrival>> perhaps(Collection<ArrivalId> of) {
        access.require(IntakeAction.LIST);
        return of.isEmpty() ? Map.of() : store.perhaps(of);
    }

    @Override
    public ArrivalId join(ArrivalId later, ArrivalId earlier) {
        access.require(IntakeAction.JOIN);
        var one = find(later);
        if (earlier.equals(one.joined())) {
            return earlier;
        }
        if (store.perhaps(List.of(later)).getOrDefault(later, List.of()).stream()
                .noneMatch(other -> other.id().equals(earlier) && other.waits())) {
            throw new NotFoundException();
        }
        store.join(later, earlier);
        return earlier;
    }

    @Override
    public void separate(ArrivalId id) {
        access.require(IntakeAction.JOIN);
        var joined = find(id).joined() != null;
        // by an old page: what was answered together would wait again, and outlive the record it was taken into
        if (!store.separate(id) && joined) {
            throw new StaleException();
        }
    }

    @Override
    public void answer(ArrivalId id, ArrivalAnswer answer, @Nullable String reason, int version) {
        access.require(IntakeAction.ANSWER);
        find(id);
        if (!ArrivalAnswer.GIVEN.contains(answer) || answer == ArrivalAnswer.PASSED_ON && reason == null) {
            throw new NotFoundException();
        }
        store.answer(id, answer, reason, version);
    }

    @Override
    public void undo(ArrivalId id) {
        access.require(IntakeAction.UNDO);
        var answered = find(id).answered();
        if (answered == null) {
            return;
        }
        if (!answered.undoable()) {
            throw new StaleException();
        }
        store.reopen(id);
        attachments.detach(id);
    }

    @Override
    public long late() {
        access.require(IntakeAction.LIST);
        return store.late();
    }

    private Arrival find(ArrivalId id) {
        return store.find(id).orElseThrow(NotFoundException::new);
    }
}
