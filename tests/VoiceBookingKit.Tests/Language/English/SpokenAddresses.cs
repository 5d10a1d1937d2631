namespace VoiceBookingKit.Tests.Language.English;

/// <summary>Random email addresses, and how they are spelled aloud.</summary>
internal static class SpokenAddresses
{
    private static readonly string[] Words = ["jo", "smith", "lee", "garcia", "wong", "karl", "petrova", "okafor", "studio", "tomtom", "mcneil"];
    private static readonly string[] Hosts = ["gmail.com", "yahoo.co.uk", "example.org", "acme-corp.io", "web.de", "mail.example.com"];
    private static readonly string[] Joints = [".", "_", "-", "+"];

    public static string Next(Random random)
    {
        var local = Pick(random, Words);
        if (random.Next(2) == 0)
            local += Pick(random, Joints) + Pick(random, Words);
        if (random.Next(3) == 0)
            local += random.Next(1, 2000);
        return $"{local}@{Pick(random, Hosts)}";
    }

    /// <summary>Letter by letter up to the sign: "j o dot s m i t h 4 2 at gmail dot com".</summary>
    public static string Spell(string address)
    {
        var sign = address.IndexOf('@', StringComparison.Ordinal);
        var local = string.Join(' ', address[..sign].Select(c => c switch { '.' => "dot", '_' => "underscore", '-' => "dash", '+' => "plus", _ => c.ToString() }));
        return $"{local} at {address[(sign + 1)..].Replace(".", " dot ", StringComparison.Ordinal).Replace("-", " dash ", StringComparison.Ordinal)}";
    }

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
