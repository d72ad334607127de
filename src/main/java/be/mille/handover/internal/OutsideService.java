package be.mille.handover.internal;

import be.mille.access.Access;
import be.mille.access.CurrentActor;
import be.mille.family.Families;
import be.mille.family.Merges;
import be.mille.handover.Border;
import be.mille.handover.HandedOut;
import be.mille.handover.HandoverId;
import be.mille.handover.OutsideHandovers;
import be.mille.handover.ReadWithHer;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.referral.ReferralId;
import be.mille.referral.Referrals;
import be.mille.referral.Unanswered;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps which requests ask somebody outside to go on; how each stands is read from the request, never copied. */
@Service
@Transactional
class OutsideService implements OutsideHandovers {
    private final Access access;
    private final Merges merges;
    private final Families families;
    private final Referrals referrals;
    private final Unanswered unanswered;
    private final HandoverStore inside;
    private final OutsideStore outside;
    private final ThreadNote thread;
    private final Clock clock;

    OutsideService(
            Access access,
            Merges merges,
            Families families,
            Referrals referrals,
            Unanswered unanswered,
            HandoverStore inside,
            OutsideStore outside,
            ThreadNote thread,
            Clock clock) {
        this.access = access;
        this.merges = merges;
        this.families = families;
        this.referrals = referrals;
        this.unanswered = unanswered;
        this.inside = inside;
        this.outside = outside;
        this.thread = thread;
        this.clock = clock;
    }

    @Override
    public List<HandedOut> of(FamilyId family) {
        return standing(outside.of(merges.records(HandoverAction.LIST, family)));
    }

    @Override
    public Map<FamilyId, List<HandedOut>> ofMine(LocalDate since) {
        access.require(HandoverAction.MINE);
        var mine = standing(outside.ofMine(Brussels.startOf(since)));
        if (mine.isEmpty()) {
            return Map.of();
        }
        var kept = merges.kept();
        return mine.stream()
                .collect(Collectors.groupingBy(one -> kept.of(one.family()), LinkedHashMap::new, Collectors.toList()));
    }

    /** Where the request is not for this reader, or was erased, nothing of it is left. */
    private List<HandedOut> standing(List<OutsideStore.Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var requests =
                referrals.standing(rows.stream().map(OutsideStore.Row::request).toList());
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(requests.get(row.request())).map(row::with).stream())
                .toList();
    }

    @Override
    public boolean waits(FamilyId family, @Nullable UUID form) {
        var records = merges.records(HandoverAction.LIST, family);
        inside.oneAtATime(family);
        var before = outside.of(records).stream()
                .filter(row -> !row.key().equals(form))
                .toList();
        var today = Brussels.today(clock);
        return inside.of(records).stream().anyMatch(one -> one.waits(today))
                || standing(before).stream().anyMatch(one -> one.waits(today));
    }

    @Override
    public void handOut(
            UUID key, FamilyId family, ReferralId request, Border border, LocalDate on, @Nullable ReadWithHer read) {
        access.require(
                HandoverAction.HAND_OUT,
                family,
                HandedOut.compartment(border),
                CurrentActor.get().id());
        inside.leaveSilent(merges.records(HandoverAction.LIST, family));
        outside.insert(key, family, request, border, on, read);
    }

    @Override
    public void settle(FamilyId family, HandoverId id, int version) {
        var one = standing(outside.of(merges.records(HandoverAction.SETTLE, family))).stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        if (!one.toSettle()) {
            throw StaleException.orAbsent(version, one.version());
        }
        outside.settle(one, version);
        thread.note(one.family(), one.border(), id);
    }

    @Override
    public void endSilent(FamilyId family, HandoverId id, int version) {
        var me = CurrentActor.get().id();
        var one = standing(outside.of(merges.records(HandoverAction.END_SILENT, family))).stream()
                .filter(it -> it.id().equals(id))
                .filter(it -> it.author().equals(me)
                        || families.follows(family, it.author()).equals(me))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        if (!one.silent(Brussels.today(clock))) {
            throw StaleException.orAbsent(version, one.request().version());
        }
        unanswered.comeBack(family, one.request().id(), version);
    }
}
