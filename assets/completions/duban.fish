# What fits where the caret stands is asked of the program itself: `duban complete`.
function __duban_complete
    set -l words (commandline --current-process --tokenize --cut-at-cursor)
    set -l current (commandline --current-token --cut-at-cursor)
    set -l program $words[1]
    set --erase words[1]
    set -l found ($program complete fish -- $words "$current" 2>/dev/null)
    if test (count $found) -gt 0
        printf '%s\n' $found
    else
        __fish_complete_path "$current"
    end
end
complete --command duban --no-files --keep-order --arguments '(__duban_complete)'
