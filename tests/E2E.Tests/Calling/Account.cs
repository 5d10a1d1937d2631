using System.Globalization;
using System.Text;

namespace VoiceBookingKit.E2E.Tests.Calling;

/// <summary>What one caller said, what was made of it, and what was answered; kept in <c>artifacts/calls/</c>.</summary>
/// <param name="name">The caller.</param>
internal sealed class Account(string name)
{
    private readonly DateTime _begun = DateTime.UtcNow;
    private readonly StringBuilder _text = new();

    public void Said(string line) => Add($"{name}: {line}");

    public void Heard(string words, string answer) => Add($"   heard as: {words}\n       {answer}");

    public void Shown(string page) => Add($"The page at last: {page}");

    public void Kept(IEnumerable<string> entries) => Add($"What the host has of all calls:\n{string.Join('\n', entries)}");

    public Task KeepAsync() =>
        File.WriteAllTextAsync(Path.Combine(TestPaths.Artifacts("calls"), $"{_begun.ToString("HHmmss", CultureInfo.InvariantCulture)}-{name}.txt"), ToString());

    public override string ToString() => _text.ToString();

    private void Add(string entry) => _text.Append(CultureInfo.InvariantCulture, $"[{DateTime.UtcNow - _begun:mm\\:ss}] {entry}\n");
}
