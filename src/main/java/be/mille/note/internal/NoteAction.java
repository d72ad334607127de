package be.mille.note.internal;

import be.mille.access.Action;

/** What can be done with notes. */
public enum NoteAction implements Action {
    LIST("note.list", false),
    VIEW("note.view", false),
    WRITE("note.write", true),
    CORRECT("note.correct", true),
    TAKE_BACK("note.take-back", true),
    RETRACT("note.retract", true),
    DISCARD("note.discard", true),
    PIN("note.pin", true),
    REPLY("note.reply", true),
    CORRECT_REPLY("note.correct-reply", true),
    TAKE_BACK_REPLY("note.take-back-reply", true),
    RETRACT_REPLY("note.retract-reply", true),
    NEWS("note.news", false),
    MY_NEWS("note.my-news", false);

    private final String code;
    private final boolean writes;

    NoteAction(String code, boolean writes) {
        this.code = code;
        this.writes = writes;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public boolean writes() {
        return writes;
    }
}
