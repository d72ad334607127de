package be.mille.account.web;

import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import be.mille.ui.ReachForm;
import java.util.List;

/**
 * Who one is here.
 *
 * @param others further posts of the same human being
 * @param sessions how many web sessions are signed in, this one included
 * @param mail where she is written to at work, as typed
 * @param digest how often she wants a word, as typed
 * @param reach where and when colleagues reach her, as typed
 */
public record MePage(
        String name,
        String post,
        List<SeatsPage.Seat> others,
        int sessions,
        String mail,
        String digest,
        List<Choice> paces,
        ReachForm reach,
        FormErrors errors) {}
