namespace VoiceBookingKit.Assertions;

/// <summary>Asserts that a search for faults found none, and else prints all of them; xunit's own assertion cuts them short.</summary>
internal static class Findings
{
    public static void None(IEnumerable<string> findings)
    {
        var all = findings.ToList();
        Assert.True(all.Count == 0, $"{all.Count} found:\n{string.Join('\n', all)}");
    }
}
