# What fits where the caret stands is asked of the program itself: `duban complete`.
Register-ArgumentCompleter -Native -CommandName 'duban', 'duban.exe' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @($commandAst.CommandElements |
        Where-Object { $_.Extent.StartOffset -lt $cursorPosition } |
        ForEach-Object { $_.Extent.Text })
    $program = $words[0]
    $words = @($words | Select-Object -Skip 1)
    # An empty word at the end would not be handed on.
    $new = @(if ($wordToComplete -eq '') { '--new' })
    $before = [Console]::OutputEncoding
    [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
    try {
        $found = @(& $program complete powershell @new '--' @words 2>$null)
    } finally {
        [Console]::OutputEncoding = $before
    }
    foreach ($line in $found) {
        $value, $said = $line -split "`t", 2
        $shown = if ($said) { $said } else { $value }
        $typed = if ($value -match "[\s'`"(){};,|&@#``$]") { "'" + ($value -replace "'", "''") + "'" } else { $value }
        [System.Management.Automation.CompletionResult]::new($typed, $value, 'ParameterValue', $shown)
    }
}
