package be.mille.erasure.internal;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.account.Seats;
import be.mille.erasure.Erasures;
import be.mille.family.Merges;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.sealing.Erasing;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Asks, lists, decides; the database deletes and destroys in one transaction, the file of tombstones follows it. */
@Service
@Transactional
class ErasureService implements Erasures {
    /** Within which she is to have an answer. */
    private static final Duration A_MONTH = Duration.ofDays(30);

    private final Access access;
    private final Merges merges;
    private final Seats seats;
    private final RequestStore requests;
    private final WhatThereIs there;
    private final WhatStays stays;
    private final Erasing erasing;
    private final Tombstones tombstones;
    private final Clock clock;

    ErasureService(
            Access access,
            Merges merges,
            Seats seats,
            RequestStore requests,
            WhatThereIs there,
            WhatStays stays,
            Erasing erasing,
            Tombstones tombstones,
            Clock clock) {
        this.access = access;
        this.merges = merges;
        this.seats = seats;
        this.requests = requests;
        this.there = there;
        this.stays = stays;
        this.erasing = erasing;
        this.tombstones = tombstones;
        this.clock = clock;
    }

    @Override
    public Preview preview(FamilyId family) {
        var records = merges.together(ErasureAction.PREVIEW, family);
        return new Preview(
                there.of(records), stays.of(records), stays.until(family).orElse(null), requests.waits(family));
    }

    @Override
    public boolean ask(UUID key, FamilyId family, Set<Compartment> subjects) {
        access.require(ErasureAction.ASK, family);
        var records = merges.together(ErasureAction.PREVIEW, family);
        if (!subjects.stream().allMatch(one -> mayKnow(records, one))) {
            throw new NotFoundException();
        }
        return requests.exists(key) || requests.add(key, family, subjects, clock.instant());
    }

    private boolean mayKnow(List<FamilyId> records, Compartment subject) {
        return subject.restricted()
                ? there.of(records).stream().anyMatch(item -> item.subject() == subject)
                : records.stream().anyMatch(record -> access.offers(ErasureAction.ASK, record, subject));
    }

    @Override
    public List<Request> mine() {
        access.require(ErasureAction.SEE_OWN);
        return requests.mine();
    }

    @Override
    public int toAskAnew() {
        access.require(ErasureAction.SEE_OWN);
        return requests.toAskAnew(clock.instant().minus(A_MONTH));
    }

    @Override
    public void takeBack(UUID request) {
        access.require(ErasureAction.TAKE_BACK);
        if (!requests.takeBack(request, clock.instant())) {
            throw new NotFoundException();
        }
    }

    @Override
    public List<Waiting> waiting() {
        access.require(ErasureAction.SEE_WAITING);
        var mine = seats.ofSameHuman(CurrentActor.get().id());
        return requests.waiting().stream()
                .filter(one -> one.author() == null || !mine.contains(one.author()))
                .toList();
    }

    @Override
    public State decide(UUID request, boolean confirmed, String words) {
        access.require(ErasureAction.DECIDE);
        if (waiting().stream().noneMatch(one -> one.id().equals(request))) {
            throw new NotFoundException();
        }
        var state = requests.decide(request, confirmed, words).orElseThrow(NotFoundException::new);
        if (state == State.DONE) {
            erasing.forget();
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    tombstones.keep();
                }
            });
        }
        return state;
    }
}
