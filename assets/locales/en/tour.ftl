# The tour: a line a step, none wider than 80 columns

tour-row = Tour { $n }/{ $all }  { $step }
tour-waiting = ↑↓ pick something that waits, { $open } opens it
tour-offers = { $advance } shows what can be done with it now
tour-back = { $back } goes one step back and changes nothing; until nothing lies open
tour-pane = { $pane_3 } goes to the opinions: all cards, boxes and meetings
tour-find = { $find }, type 食堂, { $accept }: only those that speak of it
tour-whole = { $back } lets go of the word and shows all again
tour-card = { $new } enters a card: text, { $skip_field } to channel, a digit, { $save } saves
tour-undo = A mistake? { $undo } takes it back
tour-number = { $go_to }, type 意1, { $accept }: whoever knows a number is there
tour-help = { $help } says what this page is for and which keys it has
tour-pane-held = { $back } out, { $pane_7 } goes to the activities: what was held, who came
tour-unmet = { $unmet } shows who has not met what was asked
tour-paper = On that list { $paper } makes a paper, to be read or kept
tour-palette = { $palette } finds anything by a few letters, such as theme
tour-end = That was all. { $quit } leaves; your own ledger begins with duban
