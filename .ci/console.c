/* console.exe COMMAND kill|quit FILE: opens the screen of a Windows program in this console, types
 * the name of 杨𠮷祥 into a new opinion as an input method does (a record for each unit, no key),
 * and ends it: killed, as when the power fails, or by Ctrl-Q. FILE says how it ended.
 *
 * wine 8 passes on no Ctrl-Break and no closed window, so these are for a person to try. */
#include <stdio.h>
#include <windows.h>

static HANDLE in, out;

static void record(WORD key, WCHAR unit, DWORD held, BOOL down) {
    INPUT_RECORD it;
    DWORD written;
    memset(&it, 0, sizeof it);
    it.EventType = KEY_EVENT;
    it.Event.KeyEvent.bKeyDown = down;
    it.Event.KeyEvent.wRepeatCount = 1;
    it.Event.KeyEvent.wVirtualKeyCode = key;
    it.Event.KeyEvent.uChar.UnicodeChar = unit;
    it.Event.KeyEvent.dwControlKeyState = held;
    WriteConsoleInputW(in, &it, 1, &written);
}

static void press(WORD key, WCHAR unit, DWORD held) {
    record(key, unit, held, TRUE);
    record(key, unit, held, FALSE);
    Sleep(150);
}

static HANDLE end_of(const WCHAR *name) {
    SECURITY_ATTRIBUTES inherited = {sizeof inherited, NULL, TRUE};
    return CreateFileW(name, GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE,
                       &inherited, OPEN_EXISTING, 0, NULL);
}

int wmain(int count, WCHAR **words) {
    STARTUPINFOW start;
    PROCESS_INFORMATION made;
    DWORD code = 0;
    FILE *told;
    if (count != 4) return 2;
    in = end_of(L"CONIN$");
    out = end_of(L"CONOUT$");
    memset(&start, 0, sizeof start);
    start.cb = sizeof start;
    start.dwFlags = STARTF_USESTDHANDLES;
    start.hStdInput = in;
    start.hStdOutput = start.hStdError = out;
    if (!CreateProcessW(NULL, words[1], NULL, NULL, TRUE, 0, NULL, NULL, &start, &made)) return 1;
    Sleep(6000);
    press('3', '3', 0);
    press(VK_F3, 0, 0);
    Sleep(1500);
    for (const WCHAR *unit = L"\u6768\U00020BB7\u7965"; *unit; unit++) press(0, *unit, 0);
    /* What is half typed is kept within a second. */
    Sleep(3000);
    if (words[2][0] == 'q') {
        press('Q', 0x11, LEFT_CTRL_PRESSED);
        press('Q', 0x11, LEFT_CTRL_PRESSED);
        if (WaitForSingleObject(made.hProcess, 15000) == WAIT_TIMEOUT) code = 97;
    }
    if (words[2][0] == 'k' || code) TerminateProcess(made.hProcess, code ? code : 98);
    WaitForSingleObject(made.hProcess, 5000);
    GetExitCodeProcess(made.hProcess, &code);
    told = _wfopen(words[3], L"w");
    fprintf(told, "%lu\n", code);
    fclose(told);
    return 0;
}
