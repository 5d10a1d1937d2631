using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;

namespace VoiceBookingKit.Hosting;

/// <summary>Refuses to start with settings that make no sense, and names all of them.</summary>
internal sealed class VoiceBookingOptionsValidator : IValidateOptions<VoiceBookingOptions>
{
    public ValidateOptionsResult Validate(string? name, VoiceBookingOptions options)
    {
        var problems = new SettingProblems();
        BusinessReader.Read(options, problems);
        CheckAnnotations("Session", options.Session, problems);
        CheckAnnotations("TurnTaking", options.TurnTaking, problems);
        CheckAnnotations("Speech", options.Speech, problems);
        CheckAnnotations("Receptionist", options.Receptionist, problems);
        return problems.All.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems.All);
    }

    private static void CheckAnnotations<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] T>(
        string setting, T options, SettingProblems problems) where T : class
    {
        foreach (var (member, message) in Annotations.ProblemsOf(options))
            problems.Add($"{setting}:{member}", message);
    }
}
