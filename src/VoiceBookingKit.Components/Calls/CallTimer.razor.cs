using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace VoiceBookingKit.Components;

/// <summary>How long a call has lasted, by minutes and seconds.</summary>
public sealed partial class CallTimer : IDisposable
{
    private readonly CancellationTokenSource _gone = new();

    /// <summary>When the call began.</summary>
    [Parameter, EditorRequired]
    public DateTimeOffset Since { get; set; }

    private TimeProvider Clock => Services.GetService<TimeProvider>() ?? TimeProvider.System;

    private string Elapsed
    {
        get
        {
            var elapsed = Clock.GetUtcNow() - Since;
            return string.Create(CultureInfo.InvariantCulture, $"{(int)Math.Max(0, elapsed.TotalMinutes)}:{Math.Max(0, elapsed.Seconds):00}");
        }
    }

    /// <inheritdoc />
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            _ = TickAsync();
    }

    /// <summary>Stops the clock.</summary>
    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    private async Task TickAsync()
    {
        using var second = new PeriodicTimer(TimeSpan.FromSeconds(1), Clock);
        try
        {
            while (await second.WaitForNextTickAsync(_gone.Token))
                StateHasChanged();
        }
        catch (OperationCanceledException)
        {
            // The call is off the page.
        }
    }
}
