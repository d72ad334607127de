package be.mille.family.web;

import be.mille.directory.OpenReaders;
import be.mille.ui.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Giving or correcting a due date.
 *
 * @param ongoing due date of a pregnancy that goes on already, when a second one is about to be written; null else
 * @param now what somebody else saved in the meantime
 */
public record DatingPage(
        String family,
        String called,
        String action,
        boolean correction,
        @Nullable String ongoing,
        DatingForm form,
        FormErrors errors,
        List<String> now,
        OpenReaders readers) {}
