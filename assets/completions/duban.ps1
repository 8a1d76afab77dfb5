# What fits where the caret stands is asked of the program itself: `duban complete`.
# Only ASCII stands here: a profile reads this through the code page of its console.
Register-ArgumentCompleter -Native -CommandName 'duban', 'duban.exe' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    # Of a word in quotes what is meant by it; of the word in hand what stands before the caret.
    $words = @($commandAst.CommandElements |
        Where-Object { $_.Extent.StartOffset -lt $cursorPosition } |
        ForEach-Object {
            if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst] -and
                ($_.StringConstantType -ne 'BareWord' -or
                    $_.Extent.EndOffset -le $cursorPosition)) {
                $_.Value
            } else {
                $before = [Math]::Min($_.Extent.EndOffset, $cursorPosition) - $_.Extent.StartOffset
                $_.Extent.Text.Substring(0, $before)
            }
        })
    $program = $words[0]
    $words = @($words | Select-Object -Skip 1)
    # An empty word at the end would not be handed on.
    $new = @(if ($wordToComplete -eq '') { '--new' })
    # The answer is UTF-8 whatever the console speaks; what it spoke, and what the last command
    # came to, stay as they were.
    $code = $global:LASTEXITCODE
    $encoding = [Console]::OutputEncoding
    try {
        [Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false
        $found = @(& $program complete powershell @new '--' @words 2>$null)
    } finally {
        [Console]::OutputEncoding = $encoding
        $global:LASTEXITCODE = $code
    }
    foreach ($line in $found) {
        $value, $said = $line -split "`t", 2
        # None of the four may be empty.
        if (-not $value) { continue }
        $shown = if ($said) { $said } else { $value }
        # Curly quotes are quotes here too.
        $typed = if ($value -match '[\s''"(){}<>;,|&@#`$*?\[\]\u2018-\u201E]') {
            "'" + ($value -replace '[''\u2018-\u201B]', '$0$0') + "'"
        } else {
            $value
        }
        [System.Management.Automation.CompletionResult]::new($typed, $value, 'ParameterValue', $shown)
    }
}
