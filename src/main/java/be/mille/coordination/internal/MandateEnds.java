package be.mille.coordination.internal;

import be.mille.access.Coordinating;
import be.mille.access.EndReason;
import be.mille.coordination.Mandate;
import be.mille.coordination.MandateEnd;
import be.mille.coordination.MandateState;
import be.mille.coordination.Notices;
import be.mille.family.Families;
import be.mille.family.NobodyCoordinates;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** How mandates end: by somebody, by time, or because whoever coordinated left. The row, what others read of it and the access go together. */
@Component
class MandateEnds {
    private final MandateStore store;
    private final NoticeService notices;
    private final Families families;
    private final Coordinating coordinating;

    MandateEnds(MandateStore store, NoticeService notices, Families families, Coordinating coordinating) {
        this.store = store;
        this.notices = notices;
        this.families = families;
        this.coordinating = coordinating;
    }

    /** Access goes last: whoever coordinated may have no other, and the rest is still hers to write. */
    void end(Mandate one, int version, MandateEnd why) {
        store.ended(one, version, why);
        notices.tell(one.family(), one.holder(), told(why));
        if (!one.holder().equals(one.deputy())) {
            notices.tell(one.family(), one.deputy(), Notices.What.ENDED);
        }
        families.uncoordinate(one.family());
        if (one.deputy() == null && (why == MandateEnd.HER_WISH || why == MandateEnd.HOLDER)) {
            answering(one);
        }
        coordinating.end(one.family(), one.holder(), reason(why));
    }

    /** Nobody stood in: whoever else answers for the family learns that nobody coordinates any more. */
    private void answering(Mandate one) {
        var answers = families.answersFor(one.family());
        if (!answers.equals(one.holder())) {
            notices.tell(one.family(), answers, Notices.What.ENDED);
        }
    }

    private static Notices.What told(MandateEnd why) {
        return why == MandateEnd.HANDED_OVER ? Notices.What.HANDED_OVER : Notices.What.ENDED;
    }

    private static EndReason reason(MandateEnd why) {
        return switch (why) {
            case HER_WISH -> EndReason.HER_WISH;
            case HANDED_OVER -> EndReason.HANDED_OVER;
            case HOLDER -> EndReason.ENDED_BY_READER;
            case RENEWED, TIME, NO_ACCESS -> EndReason.OTHER;
        };
    }

    /** Another module took the coordinator away: she left the family, or is kept away. */
    @EventListener
    void gone(NobodyCoordinates event) {
        store.of(List.of(event.family())).stream()
                .filter(one -> one.state() == MandateState.ACTIVE)
                .forEach(one -> store.ended(one, one.version(), MandateEnd.NO_ACCESS));
    }
}
