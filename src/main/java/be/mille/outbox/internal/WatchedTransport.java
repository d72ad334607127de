package be.mille.outbox.internal;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Remembers how far the conversation with a mail server got: until the closing dot is sent, the server has taken nothing on. */
class WatchedTransport extends SMTPTransport {
    private boolean handedOver;
    private boolean taken;

    WatchedTransport(Session session, String protocol) {
        super(session, new URLName(protocol, null, -1, null, null, null), protocol, protocol.equals("smtps"));
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        handedOver = true;
        super.finishData();
        taken = true;
    }

    /** Whether the server said that it has taken the message on. */
    boolean taken() {
        return taken;
    }

    /** Whether the server may have taken the message on without anybody hearing of it. */
    boolean silentAfterHandingOver() {
        return handedOver && !taken && getLastReturnCode() <= 0;
    }
}
