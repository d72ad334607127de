package be.mille.coordination.internal;

import be.mille.access.CurrentActor;
import be.mille.coordination.Notices;
import be.mille.coordination.Nudges;
import be.mille.directory.Professionals;
import be.mille.family.Merges;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.kernel.NotFoundException;
import be.mille.outbox.Message;
import be.mille.outbox.Outbox;
import be.mille.outbox.Recipient;
import be.mille.outbox.Template;
import be.mille.ui.Languages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells a colleague that news would help, at most once in two weeks, whoever asks. */
@Service
@Transactional
class NudgeService implements Nudges {
    private static final Duration BETWEEN = Duration.ofDays(DAYS_BETWEEN);
    /** Asked before midnight while the mail stands still, it still leaves the next day. */
    private static final Duration TRIED = Duration.ofHours(24);

    private final Merges merges;
    private final Team team;
    private final MandateStore mandates;
    private final NoticeService notices;
    private final Professionals professionals;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    NudgeService(
            Merges merges,
            Team team,
            MandateStore mandates,
            NoticeService notices,
            Professionals professionals,
            Outbox outbox,
            Ids ids,
            Clock clock) {
        this.merges = merges;
        this.team = team;
        this.mandates = mandates;
        this.notices = notices;
        this.professionals = professionals;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public boolean ask(FamilyId family, ActorId colleague) {
        var records = merges.records(MandateAction.ASK_NEWS, family);
        if (!team.around(family).contains(colleague)
                || colleague.equals(CurrentActor.get().id())) {
            throw new NotFoundException();
        }
        // two presses at once ask once
        mandates.queue(records);
        if (notices.askedNews(records, lately()).containsKey(colleague)) {
            return false;
        }
        notices.tell(family, colleague, Notices.What.NEWS_ASKED);
        write(colleague);
        return true;
    }

    private void write(ActorId colleague) {
        professionals
                .find(colleague)
                .ifPresent(one -> outbox.write(new Message(
                        ids.next(),
                        new Recipient.Colleague(colleague),
                        Template.NEWS,
                        Languages.firstSupported(one.languages(), Locale.FRENCH).getLanguage(),
                        "/",
                        null,
                        null,
                        clock.instant().plus(TRIED))));
    }

    @Override
    public Map<ActorId, LocalDate> askedLately(FamilyId family) {
        return notices.askedNews(merges.records(MandateAction.VIEW, family), lately());
    }

    private Instant lately() {
        return clock.instant().minus(BETWEEN);
    }
}
