using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;

namespace VoiceBookingKit.Hosting;

/// <summary>Checks a provider's options, and names the setting that each message is about.</summary>
internal sealed class AnnotationsValidator<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TOptions>(string section)
    : IValidateOptions<TOptions> where TOptions : class
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        string[] problems = [.. Annotations.ProblemsOf(options).Select(problem => $"{section}:{problem.Member}: {problem.Message}")];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
