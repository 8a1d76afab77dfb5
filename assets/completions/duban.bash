# What fits where the caret stands is asked of the program itself: `duban complete`.
_duban() {
    local program="${COMP_WORDS[0]/#\~\//$HOME/}" line value
    local words=("${COMP_WORDS[@]:1:COMP_CWORD}")
    # Of the word in hand what stands before the caret; a mark within a word is a word of its own.
    [[ -z $2 || $COMP_CWORD -eq 0 ]] || words[COMP_CWORD - 1]=$2
    COMPREPLY=()
    while IFS= read -r line; do
        printf -v value '%q' "${line%%$'\t'*}"
        COMPREPLY+=("$value")
    done < <("$program" complete bash -- "${words[@]}" 2>/dev/null)
    # What ends so goes on.
    if [[ ${COMPREPLY[0]-} == *[-=] ]]; then
        compopt -o nospace 2>/dev/null
    fi
}
complete -o default -o nosort -F _duban duban 2>/dev/null || complete -o default -F _duban duban
